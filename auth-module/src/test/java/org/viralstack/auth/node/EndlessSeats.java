package org.viralstack.auth.node;

import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.membership.SeatOutcome;
import org.viralstack.auth.membership.Seats;

/** No plan bounds an organization. */
record EndlessSeats() implements Seats {
  @Override
  public SeatOutcome take(OrganizationId organization) {
    return new SeatOutcome.Taken();
  }

  @Override
  public SeatOutcome look(OrganizationId organization) {
    return new SeatOutcome.Taken();
  }

  @Override
  public void giveBack(OrganizationId organization) {}
}
