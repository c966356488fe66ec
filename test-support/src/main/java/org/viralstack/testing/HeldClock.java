package org.viralstack.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved; any thread may move it. */
public final class HeldClock extends Clock {
  private Instant now;

  public HeldClock(Instant now) {
    this.now = now;
  }

  public static HeldClock at(String instant) {
    return new HeldClock(Instant.parse(instant));
  }

  /** Moves on, or back by a negative time. */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  public synchronized void set(Instant instant) {
    now = instant;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("times of day are told in UTC");
  }
}
