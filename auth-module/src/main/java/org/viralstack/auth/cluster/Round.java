package org.viralstack.auth.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A question to all nodes, and who has answered it. Whose answers matter may become known after it
 * was asked.
 */
final class Round {
  private final Set<String> answered = new HashSet<>();

  /** Notes an answer; one that comes again changes nothing. */
  synchronized void confirm(String node) {
    answered.add(node);
    notifyAll();
  }

  /** Those of {@code nodes} that have not answered. */
  synchronized Set<String> silent(Collection<String> nodes) {
    Set<String> silent = new HashSet<>(nodes);
    silent.removeAll(answered);
    return silent;
  }

  /**
   * Waits until all of {@code nodes} have answered or the time is over, and tells which. An
   * interruption does not shorten the wait, since the caller's promise depends on it; it is kept
   * for later.
   */
  synchronized boolean await(Collection<String> nodes, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    boolean interrupted = false;
    try {
      while (!answered.containsAll(nodes)) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        try {
          TimeUnit.NANOSECONDS.timedWait(this, left);
        } catch (InterruptedException interruption) {
          interrupted = true;
        }
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
