package org.viralstack.billing.ratelimit;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls of one window that the grid has counted for this node in advance, so that it can admit them
 * without asking again. Safe for use by many threads.
 */
final class Portion {
  private final long windowEnd;
  private final AtomicLong calls;
  private final long elsewhere;
  private volatile long refusingUntil;

  /**
   * @param windowEnd in nanoseconds since the epoch
   * @param calls how many this node may admit
   * @param elsewhere how many the grid still had to give when this portion was taken
   */
  Portion(long windowEnd, long calls, long elsewhere) {
    this.windowEnd = windowEnd;
    this.calls = new AtomicLong(calls);
    this.elsewhere = elsewhere;
  }

  static Portion none() {
    return new Portion(Long.MIN_VALUE, 0, 0);
  }

  long windowEnd() {
    return windowEnd;
  }

  boolean holdsAt(long now) {
    return now < windowEnd;
  }

  /**
   * Takes one call, and tells how many remain in the window as far as is known; -1 if none is left.
   */
  long take() {
    long left = calls.getAndUpdate(before -> before > 0 ? before - 1 : 0) - 1;
    return left < 0 ? -1 : left + elsewhere;
  }

  /** How many calls remain in the window, as far as is known. */
  long left() {
    return calls.get() + elsewhere;
  }

  /** Takes all that is left. */
  long drain() {
    return calls.getAndSet(0);
  }

  /** Lets this node refuse without asking again, until then at most. */
  void refuseUntil(long moment) {
    refusingUntil = Math.min(moment, windowEnd);
  }

  boolean refusesAt(long now) {
    return now < refusingUntil;
  }
}
