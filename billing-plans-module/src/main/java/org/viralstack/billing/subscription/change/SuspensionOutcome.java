package org.viralstack.billing.subscription.change;

import org.viralstack.auth.cluster.Receipt;
import org.viralstack.billing.subscription.Subscription;

/** What became of the wish to suspend an organization, or to let it go on. */
public sealed interface SuspensionOutcome {
  /** It stands as was wished, on every node that confirmed. */
  record Done(Subscription subscription, Receipt receipt) implements SuspensionOutcome {}

  /** No such organization; nothing changed. */
  record NoSuchOrganization() implements SuspensionOutcome {}
}
