package org.viralstack.billing.subscription.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.subscription.SubscriptionTerms;

/** The changes of subscriptions in the database; each a statement of the caller's transaction. */
@Service
class SubscriptionRows {
  private static final String LOCK =
      "SELECT plan FROM billing.subscriptions WHERE organization_id = ?1 FOR UPDATE";

  private static final String ASSIGN =
      """
      UPDATE billing.subscriptions
      SET plan = ?3, status = 'ACTIVE', trial_ends_at = NULL, updated_at = ?2,
          status_since = CASE WHEN status = 'ACTIVE' THEN status_since ELSE ?2 END
      WHERE organization_id = ?1
      """;

  private static final String SUSPEND =
      """
      UPDATE billing.subscriptions SET suspended_at = ?2, updated_at = ?2
      WHERE organization_id = ?1 AND suspended_at IS NULL
      """;

  private static final String UNPAID =
      "(status = 'SUSPENDED' OR status = 'PAST_DUE' AND status_since <= ?3)";

  private static final String RESUME =
      """
      UPDATE billing.subscriptions
      SET suspended_at = NULL, updated_at = ?2,
          status = CASE WHEN %1$s THEN 'ACTIVE' ELSE status END,
          status_since = CASE WHEN %1$s THEN ?2 ELSE status_since END
      WHERE organization_id = ?1 AND (suspended_at IS NOT NULL OR %1$s)
      """
          .formatted(UNPAID);

  private static final String END_TRIALS =
      """
      UPDATE billing.subscriptions
      SET plan = ?2, status = 'ACTIVE', status_since = trial_ends_at, trial_ends_at = NULL,
          updated_at = ?1
      WHERE organization_id IN (
        SELECT organization_id FROM billing.subscriptions
        WHERE status = 'TRIALING' AND trial_ends_at <= ?1
        ORDER BY trial_ends_at LIMIT ?3 FOR UPDATE SKIP LOCKED)
      RETURNING organization_id
      """;

  private static final String SUSPEND_UNPAID =
      """
      UPDATE billing.subscriptions
      SET status = 'SUSPENDED', status_since = ?1, updated_at = ?1
      WHERE organization_id IN (
        SELECT organization_id FROM billing.subscriptions
        WHERE status = 'PAST_DUE' AND status_since <= ?2
        ORDER BY status_since LIMIT ?3 FOR UPDATE SKIP LOCKED)
      RETURNING organization_id
      """;

  @PersistenceContext(unitName = "billing")
  EntityManager entities;

  /** What a subscription was before a change. */
  record Before(String plan) {}

  /** Holds the row until the transaction ends; empty when there is no such organization. */
  Optional<Before> lock(OrganizationId organization) {
    return entities
        .createNativeQuery(LOCK)
        .setParameter(1, organization.value())
        .getResultList()
        .stream()
        .map(plan -> new Before((String) plan))
        .findFirst();
  }

  /** Puts the organization on the plan, ACTIVE; a trial ends. */
  void assign(OrganizationId organization, PlanKey plan, Instant now) {
    changing(ASSIGN, organization, now).setParameter(3, plan.value()).executeUpdate();
  }

  /** Tells whether it was not suspended by the operator before. */
  boolean suspend(OrganizationId organization, Instant now) {
    return changing(SUSPEND, organization, now).executeUpdate() == 1;
  }

  /** Tells whether it was suspended, by the operator or for want of payment. */
  boolean resume(OrganizationId organization, Instant now) {
    return changing(RESUME, organization, now)
            .setParameter(3, column(now.minus(SubscriptionTerms.GRACE_OF_PAST_DUE)))
            .executeUpdate()
        == 1;
  }

  /** Writes down for up to {@code most} trials that they have ended; tells whose. */
  List<OrganizationId> endTrials(PlanKey entry, Instant now, int most) {
    return organizations(
        entities
            .createNativeQuery(END_TRIALS)
            .setParameter(1, column(now))
            .setParameter(2, entry.value())
            .setParameter(3, most));
  }

  /** Writes down that up to {@code most} are suspended whose grace is over; tells who. */
  List<OrganizationId> suspendUnpaid(Instant now, int most) {
    return organizations(
        entities
            .createNativeQuery(SUSPEND_UNPAID)
            .setParameter(1, column(now))
            .setParameter(2, column(now.minus(SubscriptionTerms.GRACE_OF_PAST_DUE)))
            .setParameter(3, most));
  }

  private Query changing(String statement, OrganizationId organization, Instant now) {
    return entities
        .createNativeQuery(statement)
        .setParameter(1, organization.value())
        .setParameter(2, column(now));
  }

  private static List<OrganizationId> organizations(Query changed) {
    return ((List<?>) changed.getResultList())
        .stream().map(id -> new OrganizationId((String) id)).toList();
  }

  private static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
