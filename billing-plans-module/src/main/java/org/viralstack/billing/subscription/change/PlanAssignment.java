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
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.subscription.change.Assignment.Assigned;
import org.viralstack.billing.subscription.change.Assignment.NoSuchOrganization;
import org.viralstack.billing.subscription.change.Assignment.NoSuchPlan;

/** Lets the operator put an organization on a plan. */
@Service
public class PlanAssignment {
  private final ChangeLedger ledger;
  private final Subscriptions subscriptions;
  private final Invalidations invalidations;
  private final PlanCatalogue catalogue;
  private final Clock clock;

  @Inject
  PlanAssignment(
      ChangeLedger ledger,
      Subscriptions subscriptions,
      Invalidations invalidations,
      PlanCatalogue catalogue,
      Clock clock) {
    this.ledger = ledger;
    this.subscriptions = subscriptions;
    this.invalidations = invalidations;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Puts the organization on the plan, ACTIVE, whatever it was on; a trial ends with it. A
   * suspension by the operator stays. In force on every node when this returns, for which reason it
   * must be called outside of any transaction.
   */
  @Transactional(TxType.NEVER)
  public Assignment assign(OrganizationId organization, PlanKey plan, Actor by) {
    if (catalogue.plan(plan).isEmpty()) {
      return new NoSuchPlan();
    }
    if (!ledger.assign(organization, plan, by, clock.instant())) {
      return new NoSuchOrganization();
    }
    Receipt receipt = invalidations.broadcast(Subscriptions.SUBJECT, organization.value());
    return new Assigned(subscriptions.of(organization), receipt);
  }
}
