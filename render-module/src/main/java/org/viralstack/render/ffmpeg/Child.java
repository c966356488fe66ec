package org.viralstack.render.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One running FFmpeg. What it complains about is read all the time and its beginning kept. */
public final class Child implements AutoCloseable {
  /** What is kept of complaints where nobody needs more. */
  static final int KEPT = 16_384;

  /** How a program ends that is killed (9), or told to end (15; FFmpeg tidies up and says 255). */
  private static final Set<Integer> ENDED = Set.of(128 + 9, 128 + 15, 255);

  private final int kept;
  private final Process process;
  private final Thread listener;
  private volatile String complaint = "";

  Child(Process process, int kept) {
    this.kept = kept;
    this.process = process;
    this.listener = Thread.ofVirtual().start(this::listen);
  }

  /** What the child reads. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  /** What the child writes. */
  public InputStream output() {
    return process.getInputStream();
  }

  /**
   * Waits for the end.
   *
   * @return whether it ended well
   */
  public boolean succeeded() throws InterruptedException {
    boolean well = process.waitFor() == 0;
    listener.join();
    return well;
  }

  /**
   * Waits for the end, which is near once all that it writes has been read.
   *
   * @throws IOException when it was ended from outside, as the system does that runs out of memory:
   *     what it has written then says nothing about what it has read
   */
  public void expectOwnEnd() throws IOException, InterruptedException {
    if (ENDED.contains(process.waitFor())) {
      throw new IOException("FFmpeg was ended from outside");
    }
  }

  /** What it said on its error stream, up to a bound; whole once the child has ended. */
  public String complaint() {
    return complaint;
  }

  boolean hasEnded() {
    return !process.isAlive();
  }

  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Ends it if it still runs. */
  @Override
  public void close() {
    kill();
    boolean interrupted = Thread.interrupted();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (InputStream errors = process.getErrorStream()) {
      complaint = new String(errors.readNBytes(kept), StandardCharsets.UTF_8);
      errors.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      // A killed child's stream may break while it is read; there is nothing more to learn.
      return;
    }
  }
}
