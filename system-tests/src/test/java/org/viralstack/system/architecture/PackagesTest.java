package org.viralstack.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Checkout;

class PackagesTest {
  private static final int LONGEST_FILE = 250;

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<Path> packages = sources().map(Path::getParent).distinct().toList();

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
    assertThat(sources().toList())
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(LONGEST_FILE));
  }

  private static Stream<Path> sources() throws IOException {
    return Files.find(
            Checkout.root(),
            Integer.MAX_VALUE,
            (path, attributes) -> path.toString().endsWith(".java"))
        .filter(path -> path.toString().contains("/src/main/java/"));
  }
}
