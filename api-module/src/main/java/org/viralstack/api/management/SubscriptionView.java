package org.viralstack.api.management;

import org.viralstack.api.json.SnakeCase;
import org.viralstack.billing.subscription.Assignment;

/** A subscription as the operator sees it, once a plan was set. */
@SnakeCase
record SubscriptionView(
    String organizationId, String plan, String status, int confirmedNodes, long propagationMs) {
  static SubscriptionView of(Assignment.Assigned assigned) {
    return new SubscriptionView(
        assigned.subscription().organization().value(),
        assigned.subscription().plan().key().value(),
        assigned.subscription().status().name(),
        assigned.receipt().confirmedNodes(),
        assigned.receipt().propagationMillis());
  }
}
