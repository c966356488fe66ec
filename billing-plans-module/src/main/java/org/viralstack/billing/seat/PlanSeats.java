package org.viralstack.billing.seat;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.account.OrganizationCreated;
import org.viralstack.auth.membership.SeatOutcome;
import org.viralstack.auth.membership.Seats;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.billing.quota.ReservationOutcome.OverQuota;
import org.viralstack.billing.quota.TakeOutcome.Taken;

/** The seats as the plans have them, counted like everything else. */
@Service
@Transactional(TxType.MANDATORY)
class PlanSeats implements Seats {
  private final Quotas quotas;

  @Inject
  PlanSeats(Quotas quotas) {
    this.quotas = quotas;
  }

  /** The owner sits down, once there is a subscription. */
  void organizationCreated(
      @Observes @Priority(Interceptor.Priority.APPLICATION + 600) OrganizationCreated created) {
    if (take(created.organization()) instanceof SeatOutcome.NoneLeft) {
      throw new IllegalStateException("The entry plan has no seat, not even for an owner");
    }
  }

  @Override
  public SeatOutcome take(OrganizationId organization) {
    return switch (quotas.take(organization, Feature.SEATS, 1)) {
      case Taken taken -> new SeatOutcome.Taken();
      case OverQuota over -> new SeatOutcome.NoneLeft(over.required().map(PlanKey::value));
    };
  }

  @Override
  public SeatOutcome look(OrganizationId organization) {
    SeatOutcome outcome = take(organization);
    if (outcome instanceof SeatOutcome.Taken) {
      giveBack(organization);
    }
    return outcome;
  }

  @Override
  public void giveBack(OrganizationId organization) {
    quotas.giveBack(organization, Feature.SEATS, 1);
  }
}
