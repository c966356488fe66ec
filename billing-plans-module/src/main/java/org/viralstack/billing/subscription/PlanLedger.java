package org.viralstack.billing.subscription;

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

/** Writes down which plan an organization is put on, and by whom, in one transaction. */
@Service
class PlanLedger {
  private final StoredSubscriptions stored;
  private final AuditEvents audit;

  @Inject
  PlanLedger(StoredSubscriptions stored, AuditEvents audit) {
    this.stored = stored;
    this.audit = audit;
  }

  /** Tells whether there is such an organization; if not, nothing was written. */
  @Transactional
  public boolean assign(OrganizationId organization, PlanKey plan, Actor by, Instant now) {
    Optional<String> before = stored.terms(organization).map(SubscriptionTerms::plan);
    if (!stored.assign(organization, plan, now)) {
      return false;
    }
    audit.record(
        new AuditEntry(
            Optional.of(organization),
            by,
            "subscription.plan_set",
            organization.value(),
            Map.of("plan", plan.value(), "plan_before", before.orElse(""))));
    return true;
  }
}
