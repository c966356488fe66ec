package org.viralstack.studio.job.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A place to work at: a directory of its own, which is removed with all that is in it. */
public final class Bench implements AutoCloseable {
  private final Path directory;
  private final Runnable leaving;

  Bench(Path directory, Runnable leaving) {
    this.directory = directory;
    this.leaving = leaving;
  }

  /** A file in the directory; whether it exists is up to the caller. */
  public Path file(String name) {
    return directory.resolve(name);
  }

  public Path directory() {
    return directory;
  }

  @Override
  public void close() {
    try {
      remove(directory);
    } finally {
      leaving.run();
    }
  }

  static void remove(Path directory) {
    try (Stream<Path> found = Files.walk(directory)) {
      List<Path> inside = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : inside) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
