package org.viralstack.studio.job.account;

import java.util.Optional;
import org.viralstack.billing.Feature;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.quota.reservation.ReservationId;

/** Whether there was room for a movie. */
public sealed interface Booking {
  /**
   * There was.
   *
   * @param reservation what pays for it; empty in test mode
   */
  record Booked(Optional<ReservationId> reservation) implements Booking {}

  /**
   * There was not; nothing was taken.
   *
   * @param required the cheapest plan that would have had room
   */
  record Refused(Feature feature, Optional<PlanKey> required) implements Booking {
    /** What a movie says that fails by it: a code, a colon and a sentence. */
    public String error() {
      return feature == Feature.RENDER_MINUTES_PER_DAY
          ? "RENDER_QUOTA_DAILY_EXCEEDED: Daily render quota exceeded."
          : "RENDER_QUOTA_EXCEEDED: Monthly render quota exceeded.";
    }
  }
}
