package org.viralstack.billing.customer;

import java.util.Optional;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.subscription.SubscriptionStatus;

/**
 * Which customers to list; what is empty does not matter.
 *
 * @param name a part of the name, in any case
 */
public record CustomerFilter(
    Optional<PlanKey> plan, Optional<SubscriptionStatus> status, Optional<String> name) {}
