package org.viralstack.render.ffmpeg;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that has been tried and can do what movies need. Safe for use by several threads. */
public final class Ffmpeg {
  private static final long MOST_MEMORY = 4L << 30;

  private final Path program;
  private final String version;
  private final List<String> prefix;

  private Ffmpeg(Path program, String version) {
    this.program = program;
    this.version = version;
    this.prefix =
        Stream.concat(
                onPath("prlimit").stream()
                    .flatMap(
                        limit -> Stream.of(limit.toString(), "--core=0", "--as=" + MOST_MEMORY)),
                onPath("nice").stream().flatMap(nice -> Stream.of(nice.toString(), "-n", "10")))
            .toList();
  }

  /**
   * Finds FFmpeg: the configured program and no other, else {@code ffmpeg} on the PATH where it can
   * do what is needed, else the one that ships with the build for Linux on x86-64.
   *
   * @param directory where the shipped program is kept; made if missing, readable by the owner only
   * @throws FfmpegMissing with a sentence that says what to do
   */
  public static Ffmpeg located(Optional<Path> configured, Path directory) {
    if (configured.isPresent()) {
      return switch (Trial.of(configured.get())) {
        case Trial.Passed passed -> new Ffmpeg(configured.get(), passed.version());
        case Trial.Failed failed ->
            throw new FfmpegMissing(configured.get() + " cannot be used: " + failed.why());
      };
    }
    Optional<Path> installed = onPath("ffmpeg");
    if (installed.isPresent() && Trial.of(installed.get()) instanceof Trial.Passed passed) {
      return new Ffmpeg(installed.get(), passed.version());
    }
    Path shipped = ShippedProgram.in(directory);
    return switch (Trial.of(shipped)) {
      case Trial.Passed passed -> new Ffmpeg(shipped, passed.version());
      case Trial.Failed failed ->
          throw new FfmpegMissing(
              "The shipped FFmpeg cannot be used ("
                  + failed.why()
                  + "); install FFmpeg with libx264 or configure the path of one");
    };
  }

  public Path program() {
    return program;
  }

  /** As the program tells it, such as {@code 4.4.1-static}. */
  public String version() {
    return version;
  }

  /** The command that runs the program with less priority and bounded memory. */
  List<String> command(List<String> arguments) {
    return Stream.of(
            prefix,
            List.of(program.toString(), "-hide_banner", "-nostats", "-loglevel", "error"),
            arguments)
        .flatMap(List::stream)
        .toList();
  }

  private static Optional<Path> onPath(String name) {
    return Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(Path::isAbsolute)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
