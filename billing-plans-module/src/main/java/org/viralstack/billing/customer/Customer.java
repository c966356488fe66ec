package org.viralstack.billing.customer;

import java.time.Instant;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.subscription.SubscriptionStatus;

/** An organization with its plan, as both stand now. */
public record Customer(
    OrganizationId organization,
    String name,
    PlanKey plan,
    SubscriptionStatus status,
    Instant createdAt) {}
