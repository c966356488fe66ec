package org.viralstack.billing.ratelimit.grid;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What the grid holds of a bucket: the end of its window (8 bytes, nanoseconds since the epoch),
 * how many calls it still admits (8 bytes), then the state as Bucket4j writes it.
 *
 * <p>The stamp is there because a bucket alone goes on in the rhythm of its very first call, so
 * that after a pause two of its windows could meet in the middle of one burst; once its window has
 * ended, a stamped state counts as absent, and the next call begins a new window.
 *
 * @param bytes not to be changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent") // the grid compares the contents, nobody else compares
public record StampedState(byte[] bytes) {
  private static final int STAMP = 2 * Long.BYTES;

  static StampedState of(long windowEnd, long remaining, byte[] state) {
    byte[] bytes = new byte[STAMP + state.length];
    ByteBuffer.wrap(bytes).putLong(windowEnd).putLong(remaining).put(state);
    return new StampedState(bytes);
  }

  public long windowEnd() {
    return ByteBuffer.wrap(bytes).getLong();
  }

  public long remaining() {
    return ByteBuffer.wrap(bytes).getLong(Long.BYTES);
  }

  boolean hasSameBytes(StampedState other) {
    return Arrays.equals(bytes, other.bytes);
  }

  /** Tells whether this state of the same bucket leaves less, in a window that ends no sooner. */
  boolean isStricterThan(StampedState other) {
    return windowEnd() >= other.windowEnd() && remaining() <= other.remaining();
  }

  byte[] state() {
    return Arrays.copyOfRange(bytes, STAMP, bytes.length);
  }
}
