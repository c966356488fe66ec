package org.viralstack.studio.webhook.sending;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a call that failed is made again: the published schedule. */
public final class RetrySchedule {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));

  private RetrySchedule() {}

  /**
   * How long to wait after an attempt that failed; empty after the last.
   *
   * @param attempt from 1
   */
  public static Optional<Duration> waitAfter(int attempt) {
    return attempt <= WAITS.size() ? Optional.of(WAITS.get(attempt - 1)) : Optional.empty();
  }
}
