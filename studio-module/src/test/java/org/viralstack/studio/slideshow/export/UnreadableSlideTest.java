package org.viralstack.studio.slideshow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.Studio;
import org.viralstack.testing.database.Database;

class UnreadableSlideTest {
  private static final Path OPEN = Path.of("/proc/self/fd");

  @TempDir private Path files;

  private List<Path> openBelowFiles() throws IOException {
    try (Stream<Path> all = Files.list(OPEN)) {
      return all.map(UnreadableSlideTest::target).filter(path -> path.startsWith(files)).toList();
    }
  }

  private static Path target(Path open) {
    try {
      return Files.readSymbolicLink(open);
    } catch (NoSuchFileException closedMeanwhile) {
      return open;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void exportThatFailsAtOneSlideLeavesNoFileOpen() throws IOException {
    assumeThat(OPEN).as("where open files can be seen").isDirectory();
    try (Studio studio =
        Studio.start(new Database(), Map.of("viralstack.files.directory", files.toString()))) {
      Tenant tenant = studio.tenant("pro");
      Slideshow ready = studio.ready(studio.queued(tenant, studio.app(tenant)));
      Files.writeString(
          files.resolve("files").resolve(ready.file(4).value()), "changed from outside");

      assertThatThrownBy(() -> studio.the(SlideshowExports.class).open(tenant, ready.id()))
          .isInstanceOf(IOException.class);
      assertThat(openBelowFiles()).isEmpty();
    }
  }
}
