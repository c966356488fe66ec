package org.viralstack.billing;

import java.time.Instant;

/**
 * The time that one invoice pays for.
 *
 * @param start the first instant that belongs to it
 * @param end the first instant that does not; after {@code start}
 */
public record BillingPeriod(Instant start, Instant end) {
  /**
   * @throws IllegalArgumentException when the end is not after the start
   */
  public BillingPeriod {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a billing period ends after its start");
    }
  }
}
