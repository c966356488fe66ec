package org.viralstack.billing.quota;

import java.time.Instant;
import java.util.Optional;
import org.viralstack.billing.Feature;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.quota.reservation.ReservationId;

/** Whether there was room. */
public sealed interface ReservationOutcome {
  /**
   * The amount is set aside, once the caller's transaction commits.
   *
   * @param deadline when the amount goes back unless it was committed, released or renewed
   */
  record Reserved(ReservationId id, Instant deadline) implements ReservationOutcome {}

  /**
   * There is no room; nothing was counted.
   *
   * @param feature the one whose limit is in the way
   * @param limit what the plan allows of it, in its amounts
   * @param required the cheapest plan under which the call would have succeeded
   */
  record OverQuota(Feature feature, long limit, Optional<PlanKey> required)
      implements ReservationOutcome, TakeOutcome {}
}
