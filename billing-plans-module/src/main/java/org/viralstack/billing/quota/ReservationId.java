package org.viralstack.billing.quota;

import java.util.UUID;

/** Identifies a reservation; to be kept with the work that it pays for. */
public record ReservationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
