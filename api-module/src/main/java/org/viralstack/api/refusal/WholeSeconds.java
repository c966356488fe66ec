package org.viralstack.api.refusal;

import java.time.Duration;

/** Waiting times as headers say them. */
public final class WholeSeconds {
  private static final long ALMOST_A_SECOND = 999_999_999;

  private WholeSeconds() {}

  /** Rounded up, so that waiting just that long is enough. */
  public static long of(Duration wait) {
    return wait.plusNanos(ALMOST_A_SECOND).toSeconds();
  }
}
