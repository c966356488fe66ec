package org.viralstack.billing.subscription.change;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.cluster.Receipt;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.subscription.Subscriptions;

/**
 * Lets the operator suspend an organization and let it go on. In force on every node when a method
 * returns, for which reason they must be called outside of any transaction. Repeating them is
 * harmless and leaves no second trace.
 */
@Service
public class Suspension {
  private final ChangeLedger ledger;
  private final Subscriptions subscriptions;
  private final Invalidations invalidations;
  private final Clock clock;

  @Inject
  Suspension(
      ChangeLedger ledger, Subscriptions subscriptions, Invalidations invalidations, Clock clock) {
    this.ledger = ledger;
    this.subscriptions = subscriptions;
    this.invalidations = invalidations;
    this.clock = clock;
  }

  /**
   * Suspends, whatever the status.
   *
   * @param reason for the audit log; may be empty
   */
  @Transactional(TxType.NEVER)
  public SuspensionOutcome suspend(OrganizationId organization, Actor by, String reason) {
    return outcome(organization, ledger.suspend(organization, by, reason, clock.instant()));
  }

  /**
   * Ends the operator's suspension, so that the organization stands as it did before; one that was
   * suspended for want of payment is ACTIVE again. What was canceled stays so.
   */
  @Transactional(TxType.NEVER)
  public SuspensionOutcome resume(OrganizationId organization, Actor by) {
    return outcome(organization, ledger.resume(organization, by, clock.instant()));
  }

  private SuspensionOutcome outcome(OrganizationId organization, boolean exists) {
    if (!exists) {
      return new SuspensionOutcome.NoSuchOrganization();
    }
    Receipt receipt = invalidations.broadcast(Subscriptions.SUBJECT, organization.value());
    return new SuspensionOutcome.Done(subscriptions.of(organization), receipt);
  }
}
