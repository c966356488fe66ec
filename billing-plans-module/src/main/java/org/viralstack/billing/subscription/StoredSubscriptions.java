package org.viralstack.billing.subscription;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;

/** The subscriptions in the database. */
@Service
class StoredSubscriptions {
  // Selected into a record, so that no persistence context answers with what it saw before.
  private static final String TERMS =
      """
      SELECT NEW org.viralstack.billing.subscription.SubscriptionTerms(
        s.plan, s.status, s.statusSince, s.trialEndsAt, s.periodStart, s.periodEnd)
      FROM StoredSubscription s WHERE s.organization = :organization
      """;

  private static final String ASSIGN =
      """
      UPDATE billing.subscriptions
      SET plan = ?1, status = 'ACTIVE', trial_ends_at = NULL, updated_at = ?2,
          status_since = CASE WHEN status = 'ACTIVE' THEN status_since ELSE ?2 END
      WHERE organization_id = ?3
      """;

  @PersistenceContext(unitName = "billing")
  EntityManager entities;

  Optional<SubscriptionTerms> terms(OrganizationId organization) {
    return entities
        .createQuery(TERMS, SubscriptionTerms.class)
        .setParameter("organization", organization.value())
        .getResultStream()
        .findFirst();
  }

  void add(OrganizationId organization, SubscriptionTerms terms) {
    entities.persist(new StoredSubscription(organization, terms));
  }

  /** Commits the plan; tells whether there was such an organization. */
  @Transactional
  public boolean assign(OrganizationId organization, PlanKey plan, Instant now) {
    return entities
            .createNativeQuery(ASSIGN)
            .setParameter(1, plan.value())
            .setParameter(2, now.atOffset(ZoneOffset.UTC))
            .setParameter(3, organization.value())
            .executeUpdate()
        == 1;
  }

  /** The keys of all plans that some organization is on. */
  List<String> plansInUse() {
    return entities
        .createQuery("SELECT DISTINCT s.plan FROM StoredSubscription s", String.class)
        .getResultList();
  }
}
