package org.viralstack.billing.subscription.change;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;

/** The steps of a sweep through subscriptions, each a transaction of its own. */
@Service
class LapsedSubscriptions {
  /** How many a step writes down at most. */
  static final int STEP = 100;

  private final SubscriptionRows rows;
  private final PlanCatalogue catalogue;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  LapsedSubscriptions(
      SubscriptionRows rows, PlanCatalogue catalogue, AuditEvents audit, Clock clock) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /** Tells how many trials it found ended. */
  @Transactional(TxType.REQUIRES_NEW)
  public int endTrials() {
    PlanKey entry = catalogue.entry().key();
    return recorded(
        rows.endTrials(entry, clock.instant(), STEP),
        "subscription.trial_ended",
        Map.of("plan", entry.value()));
  }

  /** Tells how many payments it found overdue for too long. */
  @Transactional(TxType.REQUIRES_NEW)
  public int suspendUnpaid() {
    return recorded(
        rows.suspendUnpaid(clock.instant(), STEP),
        "subscription.suspended",
        Map.of("reason", "payment overdue"));
  }

  private int recorded(
      List<OrganizationId> organizations, String action, Map<String, String> details) {
    organizations.forEach(
        organization ->
            audit.record(
                new AuditEntry(
                    Optional.of(organization),
                    new Actor.Installation(),
                    action,
                    organization.value(),
                    details)));
    return organizations.size();
  }
}
