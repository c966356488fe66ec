package org.viralstack.studio.source;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What is left for the files of one job: bytes and time. Safe for use by many threads. */
public final class SourceBudget {
  private final long mostBytes;
  private final AtomicLong bytes;
  private final Duration longest;
  private final long deadline;

  SourceBudget(long mostBytes, Duration longest) {
    this.mostBytes = mostBytes;
    this.longest = longest;
    this.bytes = new AtomicLong(mostBytes);
    this.deadline = System.nanoTime() + longest.toNanos();
  }

  /** Nothing when all is used. */
  long bytesLeft() {
    return Math.max(0, bytes.get());
  }

  Duration timeLeft() {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  /** Takes what a file needed; tells whether it was there. */
  boolean take(long used) {
    return bytes.addAndGet(-used) >= 0;
  }

  long mostBytes() {
    return mostBytes;
  }

  Duration longest() {
    return longest;
  }
}
