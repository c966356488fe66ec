package org.viralstack.render.movie.engine;

import java.util.concurrent.Semaphore;

/** The memory that all scenes of a process may take for pictures: a quarter of the heap. */
final class Room {
  private static final int BYTES_PER_PIXEL = 3;
  private static final int MEBI = 1 << 20;
  private static final int MEBIBYTES =
      (int) Math.clamp(Runtime.getRuntime().maxMemory() / 4 / MEBI, 64, 1 << 20);
  private static final Semaphore FREE = new Semaphore(MEBIBYTES, true);

  private Room() {}

  /** Some of it, until it is closed. */
  record Taken(int mebibytes) implements AutoCloseable {
    @Override
    public void close() {
      FREE.release(mebibytes);
    }
  }

  /** Waits until there is room for so many pixels; one scene alone never waits for ever. */
  static Taken taken(long pixels) throws InterruptedException {
    int mebibytes = (int) Math.min(MEBIBYTES, 1 + pixels * BYTES_PER_PIXEL / MEBI);
    FREE.acquire(mebibytes);
    return new Taken(mebibytes);
  }
}
