package org.viralstack.billing.subscription;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.cluster.Receipt;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.subscription.Assignment.Assigned;
import org.viralstack.billing.subscription.Assignment.NoSuchOrganization;
import org.viralstack.billing.subscription.Assignment.NoSuchPlan;

/** Lets the operator put an organization on a plan. */
@Service
public class PlanAssignment {
  private final PlanChange change;
  private final Invalidations invalidations;

  @Inject
  PlanAssignment(PlanChange change, Invalidations invalidations) {
    this.change = change;
    this.invalidations = invalidations;
  }

  /**
   * Puts the organization on the plan, ACTIVE, whatever it was on; a trial ends with it. In force
   * on every node when this returns, for which reason it must be called outside of any transaction.
   */
  @Transactional(TxType.NEVER)
  public Assignment assign(OrganizationId organization, PlanKey plan) {
    return switch (change.apply(organization, plan)) {
      case PlanChange.Applied(Subscription subscription) -> {
        Receipt receipt = invalidations.broadcast(SubscriptionCache.SUBJECT, organization.value());
        yield new Assigned(subscription, receipt);
      }
      case PlanChange.UnknownOrganization() -> new NoSuchOrganization();
      case PlanChange.UnknownPlan() -> new NoSuchPlan();
    };
  }
}
