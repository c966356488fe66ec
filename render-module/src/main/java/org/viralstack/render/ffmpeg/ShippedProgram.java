package org.viralstack.render.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The program inside the jar that Maven brings, copied to where it can be run. */
final class ShippedProgram {
  private static final String RESOURCE = "/ws/schild/jave/nativebin/ffmpeg-amd64";
  private static final String NAME = "ffmpeg-4.4.1";

  private ShippedProgram() {}

  static Path in(Path directory) {
    Path program = directory.resolve(NAME).toAbsolutePath();
    try {
      if (!isWhole(program)) {
        copy(program);
      }
      return program;
    } catch (IOException broken) {
      throw new FfmpegMissing("FFmpeg could not be unpacked to " + directory + ": " + broken);
    }
  }

  /** Several processes may do so at once: each writes a file of its own and puts it in place. */
  private static void copy(Path program) throws IOException {
    Path directory = program.resolveSibling("");
    Files.createDirectories(directory);
    Path parts =
        Files.createTempDirectory(
            directory,
            ".unpacking",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path part = parts.resolve(NAME);
    try (InputStream shipped = resource()) {
      if (shipped == null) {
        throw new FfmpegMissing("No FFmpeg was found; install it or configure its path");
      }
      Files.copy(shipped, part);
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("r-x------"));
      Files.move(part, program, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
      Files.delete(parts);
    }
  }

  private static boolean isWhole(Path program) throws IOException {
    if (!Files.isExecutable(program)) {
      return false;
    }
    try (InputStream shipped = resource();
        InputStream kept = Files.newInputStream(program)) {
      if (shipped == null) {
        return true;
      }
      byte[] block = shipped.readNBytes(1 << 16);
      while (block.length > 0) {
        if (!java.util.Arrays.equals(block, kept.readNBytes(block.length))) {
          return false;
        }
        block = shipped.readNBytes(1 << 16);
      }
      return kept.read() < 0;
    }
  }

  private static @Nullable InputStream resource() {
    return ShippedProgram.class.getResourceAsStream(RESOURCE);
  }
}
