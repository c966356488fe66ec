package org.viralstack.billing.quota.reservation;

import java.time.Instant;

/** What a reservation is after a call; the end states never change again. */
public sealed interface ReservationState {
  /** The amount is set aside until the deadline. */
  record Open(Instant deadline) implements ReservationState {}

  /**
   * The work was paid for.
   *
   * @param charged what was counted as used, in the feature's amounts
   */
  record Committed(long charged) implements ReservationState {}

  /** The amount was given back because the work failed or was cancelled. */
  record Released() implements ReservationState {}

  /** The amount was given back because the deadline passed, or there never was a reservation. */
  record Lapsed() implements ReservationState {}
}
