package org.viralstack.api.limit;

import java.util.Optional;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.billing.ratelimit.Admission;

/**
 * A call in the light of its limit.
 *
 * @param policy the name of the limit
 */
public record Counted(String policy, Admission admission) {
  /** Under which a request remembers what was counted. */
  public static final String ATTRIBUTE = "viralstack.counted";

  /** The refusal of a call beyond the limit. */
  public Optional<Refusal> refusal() {
    return admission instanceof Admission.Refused refused
        ? Optional.of(
            new Refusal.RateLimited(
                refused.limit().requests(), refused.limit().window(), refused.retryAfter()))
        : Optional.empty();
  }
}
