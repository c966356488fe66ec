package org.viralstack.billing.subscription;

import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;

/** Lets the operator put an organization on a plan. */
@Service
public class PlanAssignment {
  /**
   * Puts the organization on the plan, ACTIVE, whatever it was on. Must be called outside a
   * transaction: every node is told after the commit.
   */
  public Assignment assign(OrganizationId organization, PlanKey plan) {
    throw new UnsupportedOperationException(organization.value() + plan);
  }
}
