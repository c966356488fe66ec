package org.viralstack.billing.ratelimit;

import io.github.bucket4j.TimeMeter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether the grid is worth asking. After a failure nobody asks for a second, then one call finds
 * out for all. Safe for use by many threads.
 */
final class Outage {
  private static final Logger LOG = System.getLogger(Outage.class.getName());
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long NONE = Long.MIN_VALUE;

  private final TimeMeter time;
  private final AtomicLong nextTry = new AtomicLong(NONE);

  Outage(TimeMeter time) {
    this.time = time;
  }

  /** Tells whether this call should do without the grid. */
  boolean lasts() {
    long planned = nextTry.get();
    if (planned == NONE) {
      return false;
    }
    long now = time.currentTimeNanos();
    return now < planned || !nextTry.compareAndSet(planned, now + PAUSE_NANOS);
  }

  void begins(RuntimeException cause) {
    if (nextTry.getAndSet(time.currentTimeNanos() + PAUSE_NANOS) == NONE) {
      LOG.log(
          Level.WARNING, "The data grid is away; each node admits its share of the limits", cause);
    }
  }

  void ends() {
    if (nextTry.get() != NONE) {
      nextTry.set(NONE);
      LOG.log(Level.INFO, "The data grid is back; limits hold for the whole cluster again");
    }
  }
}
