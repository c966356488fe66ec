package org.viralstack.billing.subscription;

import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.BillingPeriod;
import org.viralstack.billing.Plan;

/**
 * The plan that an organization is on at a given moment. Immutable.
 *
 * @param trialEndsAt when {@code status} is TRIALING: the moment from which the entry plan holds
 * @param period the time that the last invoice pays for; empty where there is no invoice
 */
public record Subscription(
    OrganizationId organization,
    Plan plan,
    SubscriptionStatus status,
    Optional<Instant> trialEndsAt,
    Optional<BillingPeriod> period) {}
