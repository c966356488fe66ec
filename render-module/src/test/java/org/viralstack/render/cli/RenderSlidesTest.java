package org.viralstack.render.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderSlidesTest {
  @Test
  void machineWithoutFontconfigWritesTheSameFiles(@TempDir Path directory) throws Exception {
    Path deck = directory.resolve("deck.json");
    try (InputStream sample = getClass().getResourceAsStream("samples/german.json")) {
      Files.copy(sample, deck);
    }
    // Found first and no library at all, so that the system's own is not to be had.
    Path bare = Files.createDirectory(directory.resolve("bare"));
    Files.writeString(bare.resolve("libfontconfig.so"), "none");
    Files.writeString(bare.resolve("libfontconfig.so.1"), "none");
    run(deck, directory.resolve("one"), Map.of());
    run(deck, directory.resolve("two"), Map.of("LD_LIBRARY_PATH", bare.toString()));
    for (int position = 1; position <= 6; position++) {
      String name = "slide-" + position + ".png";
      assertThat(directory.resolve("one").resolve(name))
          .hasSameBinaryContentAs(directory.resolve("two").resolve(name));
    }
  }

  private static void run(Path deck, Path output, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                RenderSlides.class.getName(),
                deck.toString(),
                output.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.resolveSibling(output.getFileName() + ".log").toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
