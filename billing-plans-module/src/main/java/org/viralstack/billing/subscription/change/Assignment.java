package org.viralstack.billing.subscription.change;

import org.viralstack.auth.cluster.Receipt;
import org.viralstack.billing.subscription.Subscription;

/** What became of the wish to put an organization on a plan. */
public sealed interface Assignment {
  /** The plan is in force on every node that confirmed. */
  record Assigned(Subscription subscription, Receipt receipt) implements Assignment {}

  /** No such organization; nothing changed. */
  record NoSuchOrganization() implements Assignment {}

  /** The catalogue has no such plan; nothing changed. */
  record NoSuchPlan() implements Assignment {}
}
