package org.viralstack.render.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderSlidesTest {
  @Test
  void twoRunsOfTheProgramWriteTheSameFiles(@TempDir Path directory) throws Exception {
    Path deck = directory.resolve("deck.json");
    Files.copy(getClass().getResourceAsStream("samples/german.json"), deck);
    run(deck, directory.resolve("one"));
    run(deck, directory.resolve("two"));
    for (int position = 1; position <= 6; position++) {
      String name = "slide-" + position + ".png";
      assertThat(directory.resolve("one").resolve(name))
          .hasSameBinaryContentAs(directory.resolve("two").resolve(name));
    }
  }

  private static void run(Path deck, Path output) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                RenderSlides.class.getName(),
                deck.toString(),
                output.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.resolveSibling(output.getFileName() + ".log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
