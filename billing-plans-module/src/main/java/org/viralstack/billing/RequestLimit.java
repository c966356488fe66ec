package org.viralstack.billing;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How often one may call.
 *
 * @param requests how many calls are admitted within a window; from 1 to 1,000,000
 * @param window how long a window lasts from its first call on; whole seconds, from 1 s to 1 day
 */
public record RequestLimit(int requests, Duration window) {
  public static final int MOST_REQUESTS = 1_000_000;
  public static final Duration LONGEST_WINDOW = Duration.ofDays(1);

  /**
   * @throws IllegalArgumentException when a value is outside its range
   */
  public RequestLimit {
    if (requests < 1 || requests > MOST_REQUESTS) {
      throw new IllegalArgumentException("a limit admits from 1 to 1000000 requests");
    }
    if (window.compareTo(Duration.ofSeconds(1)) < 0
        || window.compareTo(LONGEST_WINDOW) > 0
        || !window.equals(window.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("a window lasts from 1 to 86400 whole seconds");
    }
  }

  public static RequestLimit perMinute(int requests) {
    return new RequestLimit(requests, Duration.ofMinutes(1));
  }
}
