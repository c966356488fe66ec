package org.viralstack.billing.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.BillingPeriod;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;

/**
 * What the database says of a subscription. What that means depends on the time, see {@link #at}.
 *
 * @param statusSince when the status became what it is
 * @param suspendedAt when the operator suspended the organization, whatever its status
 */
public record SubscriptionTerms(
    String plan,
    SubscriptionStatus status,
    Instant statusSince,
    @Nullable Instant trialEndsAt,
    @Nullable Instant periodStart,
    @Nullable Instant periodEnd,
    @Nullable Instant suspendedAt) {
  /** How long a payment may stay away before the organization is suspended. */
  public static final Duration GRACE_OF_PAST_DUE = Duration.ofDays(14);

  /** Public, since the persistence provider calls no other constructors. */
  public SubscriptionTerms {}

  /** A subscription to {@code plan} without a trial and without an invoice. */
  static SubscriptionTerms active(PlanKey plan, Instant now) {
    return new SubscriptionTerms(
        plan.value(), SubscriptionStatus.ACTIVE, now, null, null, null, null);
  }

  /** A trial of {@code plan} from now on. */
  static SubscriptionTerms trial(PlanKey plan, Instant now, Duration length) {
    return new SubscriptionTerms(
        plan.value(), SubscriptionStatus.TRIALING, now, now.plus(length), null, null, null);
  }

  /**
   * The subscription as it stands at {@code now}: what a trial that has ended leaves is the entry
   * plan, a payment that stayed away for 14 days has suspended the organization, and so has the
   * operator who did.
   *
   * @throws IllegalStateException when the catalogue lacks the plan, which the start has excluded
   */
  Subscription at(Instant now, OrganizationId organization, PlanCatalogue catalogue) {
    if (trialEndsAt != null && !now.isBefore(trialEndsAt)) {
      return new Subscription(
          organization,
          catalogue.entry(),
          held(SubscriptionStatus.ACTIVE),
          Optional.empty(),
          Optional.empty());
    }
    Plan known =
        catalogue
            .plan(new PlanKey(plan))
            .orElseThrow(() -> new IllegalStateException("No plan " + plan + " in the catalogue"));
    return new Subscription(
        organization, known, held(statusAt(now)), Optional.ofNullable(trialEndsAt), period());
  }

  private SubscriptionStatus held(SubscriptionStatus otherwise) {
    return suspendedAt == null ? otherwise : SubscriptionStatus.SUSPENDED;
  }

  private SubscriptionStatus statusAt(Instant now) {
    boolean graceIsOver = !now.isBefore(statusSince.plus(GRACE_OF_PAST_DUE));
    return status == SubscriptionStatus.PAST_DUE && graceIsOver
        ? SubscriptionStatus.SUSPENDED
        : status;
  }

  private Optional<BillingPeriod> period() {
    return periodStart == null || periodEnd == null
        ? Optional.empty()
        : Optional.of(new BillingPeriod(periodStart, periodEnd));
  }
}
