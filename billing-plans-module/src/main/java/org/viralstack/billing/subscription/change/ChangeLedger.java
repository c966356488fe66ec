package org.viralstack.billing.subscription.change;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.subscription.change.SubscriptionRows.Before;

/** Changes a subscription and writes down by whom, in one transaction. */
@Service
class ChangeLedger {
  private final SubscriptionRows rows;
  private final AuditEvents audit;

  @Inject
  ChangeLedger(SubscriptionRows rows, AuditEvents audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /** Tells whether there is such an organization; if not, nothing was written. */
  @Transactional
  public boolean assign(OrganizationId organization, PlanKey plan, Actor by, Instant now) {
    Optional<Before> before = rows.lock(organization);
    if (before.isEmpty()) {
      return false;
    }
    rows.assign(organization, plan, now);
    record(
        organization,
        by,
        "subscription.plan_set",
        Map.of("plan", plan.value(), "plan_before", before.get().plan()));
    return true;
  }

  /** As {@link #assign}; suspending what is suspended already changes nothing. */
  @Transactional
  public boolean suspend(OrganizationId organization, Actor by, String reason, Instant now) {
    if (rows.lock(organization).isEmpty()) {
      return false;
    }
    if (rows.suspend(organization, now)) {
      record(organization, by, "subscription.suspended", Map.of("reason", reason));
    }
    return true;
  }

  /** As {@link #assign}; resuming what is not suspended changes nothing. */
  @Transactional
  public boolean resume(OrganizationId organization, Actor by, Instant now) {
    if (rows.lock(organization).isEmpty()) {
      return false;
    }
    if (rows.resume(organization, now)) {
      record(organization, by, "subscription.resumed", Map.of());
    }
    return true;
  }

  private void record(
      OrganizationId organization, Actor by, String action, Map<String, String> details) {
    audit.record(
        new AuditEntry(Optional.of(organization), by, action, organization.value(), details));
  }
}
