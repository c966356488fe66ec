package org.viralstack.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.server.Checkout;

class PackagesTest {
  private static final int LONGEST_FILE = 250;
  private static final int MOST_FILES = 10;

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<Path> packages = sources("main").map(Path::getParent).distinct().toList();

    assertThat(packages)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            directory ->
                assertThat(directory.resolve("package-info.java"))
                    .content()
                    .matches("(?s)/\\*\\*\\s.{20,}\\*/.*package org\\.viralstack.*"));
  }

  @Test
  void noFileIsTooLongToRead() throws IOException {
    assertThat(sources("main|test|browser").toList())
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(LONGEST_FILE));
  }

  @Test
  void noPackageIsTooWideToSurvey() throws IOException {
    Map<Path, List<Path>> packages =
        sources("main|test|browser")
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent));

    assertThat(packages)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            (directory, files) ->
                assertThat(files).as("%s", directory).hasSizeBetween(1, MOST_FILES));
  }

  private static Stream<Path> sources(String kinds) throws IOException {
    return Files.find(
            Checkout.root(),
            Integer.MAX_VALUE,
            (path, attributes) -> path.toString().endsWith(".java"))
        .filter(path -> path.toString().matches(".*/src/(" + kinds + ")/java/.*"));
  }
}
