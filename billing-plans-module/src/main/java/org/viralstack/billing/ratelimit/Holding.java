package org.viralstack.billing.ratelimit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission.Admitted;
import org.viralstack.billing.ratelimit.Admission.Refused;

/**
 * What this node knows and holds of one bucket. Threads that only use what is held never wait;
 * those that ask the grid take turns, since all but one of them would swap in vain.
 */
final class Holding {
  private final RequestLimit limit;
  private final Lock turn = new ReentrantLock();
  private volatile Portion portion = Portion.none();
  private volatile long sparingUntil = Long.MIN_VALUE;
  private volatile long recalledWindow = Long.MIN_VALUE;
  private long owed;
  private long owedUntil;

  Holding(RequestLimit limit) {
    this.limit = limit;
  }

  /** Decides on one call from what is held; empty when the grid must be asked. */
  Optional<Admission> decide(long now) {
    Portion held = portion;
    if (!held.holdsAt(now)) {
      return Optional.empty();
    }
    long remaining = held.take();
    Duration untilReset = Duration.ofNanos(held.windowEnd() - now);
    if (remaining >= 0) {
      return Optional.of(new Admitted(limit, remaining, untilReset));
    }
    return held.refusesAt(now) ? Optional.of(new Refused(limit, untilReset)) : Optional.empty();
  }

  /** What is left of the window, without taking any; empty outside of one. */
  Optional<Admission> standing(long now) {
    Portion held = portion;
    return held.holdsAt(now)
        ? Optional.of(new Admitted(limit, held.left(), Duration.ofNanos(held.windowEnd() - now)))
        : Optional.empty();
  }

  <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  /** To be called in turn. */
  void hold(Portion taken) {
    portion = taken;
  }

  /**
   * Notes that a call was admitted which the grid has not counted; to be called in turn.
   *
   * @param until when its window ends, and with it the debt
   */
  void owe(long until) {
    owed++;
    owedUntil = until;
  }

  /** How many calls the grid still has to count; to be called in turn. */
  long owedAt(long now) {
    return now < owedUntil ? owed : 0;
  }

  /** Notes that the grid has counted them; to be called in turn. */
  void settle() {
    owed = 0;
  }

  /** Whether other nodes may want every single call, so that none must be taken in advance. */
  boolean sparingAt(long now) {
    return now < sparingUntil;
  }

  /** To be told when all other nodes have given back what they held of a window. */
  void othersHoldNothing(long windowEnd) {
    recalledWindow = windowEnd;
    spare(windowEnd);
  }

  /** Whether nothing is left of a window but what the grid itself holds. */
  boolean isAllThereIs(long windowEnd) {
    return recalledWindow == windowEnd;
  }

  /** Takes no calls in advance until the window ends. */
  private void spare(long windowEnd) {
    if (windowEnd > sparingUntil) {
      sparingUntil = windowEnd;
    }
  }

  /**
   * Takes no calls in advance until the window ends, and gives up those that are held; to be called
   * in turn.
   *
   * @return how many calls were held of that window
   */
  long surrender(long windowEnd) {
    spare(windowEnd);
    return portion.windowEnd() == windowEnd ? portion.drain() : 0;
  }

  /** The end of the window of which calls are held, in nanoseconds since the epoch. */
  long windowEnd() {
    return portion.windowEnd();
  }

  RequestLimit limit() {
    return limit;
  }
}
