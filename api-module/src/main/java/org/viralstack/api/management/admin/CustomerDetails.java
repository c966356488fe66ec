package org.viralstack.api.management.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.api.management.plan.UsageView;
import org.viralstack.billing.customer.Customer;
import org.viralstack.billing.subscription.Subscription;
import org.viralstack.billing.usage.FeatureUsage;

/** One organization as the operator sees it, with what it has used. */
@SnakeCase
record CustomerDetails(
    @JsonProperty("_id") String id,
    String name,
    String plan,
    String status,
    @Nullable Instant trialEndsAt,
    UsageView usage,
    @JsonProperty("createdAt") Instant createdAt) {
  static CustomerDetails of(
      Customer customer, Subscription subscription, List<FeatureUsage> usage) {
    return new CustomerDetails(
        customer.organization().value(),
        customer.name(),
        subscription.plan().key().value(),
        subscription.status().name(),
        subscription.trialEndsAt().orElse(null),
        UsageView.of(subscription.plan(), usage),
        customer.createdAt());
  }
}
