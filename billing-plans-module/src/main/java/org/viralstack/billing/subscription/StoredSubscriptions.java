package org.viralstack.billing.subscription;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;

/** The subscriptions in the database. */
@Service
class StoredSubscriptions {
  // Selected into a record, so that no persistence context answers with what it saw before.
  private static final String TERMS =
      """
      SELECT NEW org.viralstack.billing.subscription.SubscriptionTerms(
        s.plan, s.status, s.statusSince, s.trialEndsAt, s.periodStart, s.periodEnd,
        s.suspendedAt)
      FROM StoredSubscription s WHERE s.organization = :organization
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

  /** The keys of all plans that some organization is on. */
  List<String> plansInUse() {
    return entities
        .createQuery("SELECT DISTINCT s.plan FROM StoredSubscription s", String.class)
        .getResultList();
  }
}
