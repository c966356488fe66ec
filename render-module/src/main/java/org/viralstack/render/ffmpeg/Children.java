package org.viralstack.render.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The children of one errand. Closing ends them all and lets no more be started. Safe for use by
 * several threads.
 */
public final class Children implements AutoCloseable {
  private final Ffmpeg ffmpeg;
  private final Path directory;
  private final List<Child> running = new ArrayList<>();
  private boolean closed;

  Children(Ffmpeg ffmpeg, Path directory) {
    this.ffmpeg = ffmpeg;
    this.directory = directory;
  }

  /** The errand's own directory, in which the children run; removed with its end. */
  public Path directory() {
    return directory;
  }

  /**
   * Starts FFmpeg.
   *
   * @param arguments without those that all share
   * @throws IOException when it cannot be started, also since the errand is over
   */
  public Child start(List<String> arguments) throws IOException {
    return start(arguments, Child.KEPT);
  }

  /**
   * The same for a child that is started for what it says.
   *
   * @param kept how much of that to keep, in bytes
   */
  public Child start(List<String> arguments, int kept) throws IOException {
    synchronized (running) {
      if (closed) {
        throw new IOException("The errand is over");
      }
      ProcessBuilder builder =
          new ProcessBuilder(ffmpeg.command(arguments)).directory(directory.toFile());
      builder.environment().clear();
      Child child = new Child(builder.start(), kept);
      running.removeIf(Child::hasEnded);
      running.add(child);
      return child;
    }
  }

  /** Ends all children; returns once they are gone. */
  @Override
  public void close() {
    List<Child> ending;
    synchronized (running) {
      closed = true;
      ending = List.copyOf(running);
    }
    ending.forEach(Child::kill);
    ending.forEach(Child::close);
  }
}
