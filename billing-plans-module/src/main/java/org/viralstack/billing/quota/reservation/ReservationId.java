package org.viralstack.billing.quota.reservation;

import org.viralstack.auth.PrefixedUlid;

/**
 * Identifies a reservation; to be kept with the work that it pays for.
 *
 * @param value {@code rsv_} and a ULID
 */
public record ReservationId(String value) {
  public static final String PREFIX = "rsv_";

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public ReservationId {
    PrefixedUlid.require(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
