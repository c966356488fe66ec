package org.viralstack.auth.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A question to several nodes, and who has answered it. */
final class Round {
  private final Set<String> silent;
  private final int asked;
  private final CountDownLatch unanswered;

  Round(Collection<String> nodes) {
    this.silent = new HashSet<>(nodes);
    this.asked = silent.size();
    this.unanswered = new CountDownLatch(asked);
  }

  /** Notes an answer; one that was not asked for, or comes again, changes nothing. */
  synchronized void confirm(String node) {
    if (silent.remove(node)) {
      unanswered.countDown();
    }
  }

  synchronized Set<String> silent() {
    return Set.copyOf(silent);
  }

  synchronized int confirmed() {
    return asked - silent.size();
  }

  /**
   * Waits until all have answered or the time is over, and tells which. An interruption does not
   * shorten the wait, since the caller's promise depends on it; it is kept for later.
   */
  boolean await(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return unanswered.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interruption) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
