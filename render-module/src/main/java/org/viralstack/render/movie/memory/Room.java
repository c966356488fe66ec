package org.viralstack.render.movie.memory;

import java.util.concurrent.Semaphore;
import org.viralstack.render.movie.show.Refusal;

/** The memory that all scenes of a process may take for pictures: a quarter of the heap. */
public final class Room {
  private static final int MEBI = 1 << 20;
  private static final long HEAP = Runtime.getRuntime().maxMemory();
  private static final int MEBIBYTES = (int) Math.clamp(HEAP / 4 / MEBI, 64, 1 << 20);
  private static final Semaphore FREE = new Semaphore(MEBIBYTES, true);

  private Room() {}

  /** Some of it, until it is closed. */
  public record Taken(int mebibytes) implements AutoCloseable {
    @Override
    public void close() {
      FREE.release(mebibytes);
    }
  }

  /**
   * Waits until there is room for so many bytes. Who needs more than all of it, but not more than
   * half of the heap, waits until nobody else has any.
   *
   * @throws Refusal when it is more than half of the heap
   */
  public static Taken taken(long bytes) throws Refusal, InterruptedException {
    if (bytes > HEAP / 2) {
      throw new Refusal("The scene shows more at a time than this installation has memory for");
    }
    int mebibytes = (int) Math.min(MEBIBYTES, 1 + bytes / MEBI);
    FREE.acquire(mebibytes);
    return new Taken(mebibytes);
  }
}
