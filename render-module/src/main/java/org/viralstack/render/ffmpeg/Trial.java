package org.viralstack.render.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Whether a program is an FFmpeg that movies can be made with; it is run to find out. */
sealed interface Trial {
  /** What it was built with must hold these. */
  List<String> FILTERS = List.of("scale", "fps", "setpts", "atempo", "premultiply", "transpose");

  List<String> ENCODERS = List.of("libx264", "aac", "flac", "mjpeg");

  record Passed(String version) implements Trial {}

  record Failed(String why) implements Trial {}

  static Trial of(Path program) {
    try {
      String greeting = output(program, "-version");
      if (!greeting.startsWith("ffmpeg version ")) {
        return new Failed("it is no FFmpeg");
      }
      List<String> missing =
          Stream.concat(
                  lacking(output(program, "-filters"), FILTERS),
                  lacking(output(program, "-encoders"), ENCODERS))
              .toList();
      return missing.isEmpty()
          ? new Passed(greeting.split(" ", 4)[2])
          : new Failed("it lacks " + String.join(", ", missing));
    } catch (IOException broken) {
      return new Failed(String.valueOf(broken.getMessage()));
    }
  }

  private static Stream<String> lacking(String listing, List<String> wanted) {
    return wanted.stream().filter(name -> !listing.contains(" " + name + " "));
  }

  private static String output(Path program, String question) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-hide_banner", question)
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process
        .onExit()
        .orTimeout(20, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly());
    try (var output = process.getInputStream()) {
      return new String(output.readNBytes(1 << 20), StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
