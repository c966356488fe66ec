package org.viralstack.billing.ratelimit.grid;

import io.github.bucket4j.TimeMeter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether the grid is worth asking, and for how long. After a failure nobody asks for a second,
 * then one call finds out for all. As a member that hangs takes only its own part of the buckets
 * with it, such a call may well succeed, and so the grid stays under suspicion for a minute, in
 * which no call waits for long. Safe for use by many threads.
 */
public final class Outage {
  private static final Logger LOG = System.getLogger(Outage.class.getName());
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long SUSPICION_NANOS = Duration.ofMinutes(1).toNanos();
  // Longer than the grid needs to notice a dead member and to promote its backups.
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE_UNDER_SUSPICION = Duration.ofMillis(100);
  private static final long NEVER = 0;

  private final TimeMeter time;
  private final AtomicLong nextTry = new AtomicLong(NEVER);
  private final AtomicLong lastFailure = new AtomicLong(NEVER);
  private final AtomicLong count = new AtomicLong();

  public Outage(TimeMeter time) {
    this.time = time;
  }

  /** Tells whether this call should do without the grid. */
  public boolean lasts() {
    long planned = nextTry.get();
    if (planned == NEVER) {
      return false;
    }
    long now = time.currentTimeNanos();
    return now < planned || !nextTry.compareAndSet(planned, now + PAUSE_NANOS);
  }

  /** How many outages there have been, with the present one; tells one from the next. */
  public long number() {
    return count.get();
  }

  /** How long to wait for an answer of the grid. */
  public Duration patience() {
    long failed = lastFailure.get();
    return failed != NEVER && time.currentTimeNanos() - failed < SUSPICION_NANOS
        ? PATIENCE_UNDER_SUSPICION
        : PATIENCE;
  }

  /** To be told of each failure; the first of an outage is logged. */
  public void begins(RuntimeException cause) {
    long now = time.currentTimeNanos();
    if (nextTry.getAndSet(now + PAUSE_NANOS) == NEVER) {
      count.incrementAndGet();
    }
    long before = lastFailure.getAndSet(now);
    if (before == NEVER || now - before >= SUSPICION_NANOS) {
      LOG.log(
          Level.WARNING,
          "The data grid does not answer; until it does, each node admits its share of the limits",
          cause);
    }
  }

  /** To be told of each success. */
  public void ends() {
    if (nextTry.get() != NEVER) {
      nextTry.set(NEVER);
    }
  }
}
