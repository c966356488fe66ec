package org.viralstack.api.management.admin;

import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.cluster.Receipt;
import org.viralstack.billing.subscription.Subscription;

/** A subscription as the operator sees it, once it was changed. */
@SnakeCase
record SubscriptionView(
    String organizationId, String plan, String status, int confirmedNodes, long propagationMs) {
  static SubscriptionView of(Subscription subscription, Receipt receipt) {
    return new SubscriptionView(
        subscription.organization().value(),
        subscription.plan().key().value(),
        subscription.status().name(),
        receipt.confirmedNodes(),
        receipt.propagationMillis());
  }
}
