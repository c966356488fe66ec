package org.viralstack.render.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Work with children that ends in time: done, failed, late or interrupted, afterwards no child runs
 * and its directory is gone. The work runs on a thread of its own, since reading and writing pipes
 * cannot be interrupted; it fails as soon as its children are ended.
 */
public final class Errand {
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final Duration REMINDER = Duration.ofMillis(100);

  private Errand() {}

  /** What is done with the children. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Children children) throws IOException, InterruptedException;
  }

  /**
   * Does the work.
   *
   * @param near the directory beside which a temporary one is made
   * @throws IOException when the work throws it
   * @throws TimeoutException when it takes longer than {@code patience}
   */
  public static <T> T within(Duration patience, Ffmpeg ffmpeg, Path near, Work<T> work)
      throws IOException, InterruptedException, TimeoutException {
    Path directory = Files.createTempDirectory(near, ".errand-");
    try (Children children = new Children(ffmpeg, directory)) {
      FutureTask<T> task = new FutureTask<>(() -> work.with(children));
      Thread worker =
          Thread.ofPlatform().name("movie " + directory.getFileName()).daemon().start(task);
      try {
        return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException failed) {
        throw rethrown(failed);
      } finally {
        worker.interrupt();
        children.close();
        awaitEnd(worker);
      }
    } finally {
      remove(directory);
    }
  }

  private static IOException rethrown(ExecutionException failed) {
    return switch (failed.getCause()) {
      case IOException broken -> broken;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      case null, default -> new IOException(failed.getCause());
    };
  }

  /** Interrupts more than once, since reading a font forgets an interruption. */
  private static void awaitEnd(Thread worker) {
    boolean interrupted = Thread.interrupted();
    long end = System.nanoTime() + GRACE.toNanos();
    while (worker.isAlive() && System.nanoTime() < end) {
      worker.interrupt();
      try {
        worker.join(REMINDER);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
