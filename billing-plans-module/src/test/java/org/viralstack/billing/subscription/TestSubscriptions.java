package org.viralstack.billing.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.account.OrganizationCreated;
import org.viralstack.billing.catalogue.Catalogues;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.testing.BillingDatabase;

/** Subscriptions on the real database, wired as on one node of the server. */
public final class TestSubscriptions {
  final PlanCatalogue catalogue = Catalogues.shipped();
  final StoredSubscriptions stored = new StoredSubscriptions();
  final Clock clock;
  volatile boolean trusted = true;
  final SubscriptionCache cache = new SubscriptionCache(stored, () -> trusted);

  public TestSubscriptions(Clock clock) {
    this.clock = clock;
    stored.entities = BillingDatabase.entities();
  }

  /** What other packages ask. */
  public Subscriptions subscriptions() {
    return new Subscriptions(cache, catalogue, clock);
  }

  /** Signs an organization up, naming a plan. */
  public void signUp(OrganizationId organization, Optional<String> plan) throws Exception {
    BillingDatabase.inTransaction(
        () -> {
          new SubscriptionStart(stored, catalogue, clock)
              .organizationCreated(new OrganizationCreated(organization, plan));
          return true;
        });
  }

  /** Puts an organization on a plan and tells this node. */
  public void put(OrganizationId organization, String plan) throws Exception {
    BillingDatabase.inTransaction(
        () ->
            stored
                .entities
                .createNativeQuery(
                    "UPDATE billing.subscriptions SET plan = ?1, status = 'ACTIVE',"
                        + " trial_ends_at = NULL WHERE organization_id = ?2")
                .setParameter(1, plan)
                .setParameter(2, organization.value())
                .executeUpdate());
    cache.forget(organization.value());
  }

  /** Begins a billing period, and tells this node. */
  public void bill(OrganizationId organization, Instant start, Instant end) throws Exception {
    BillingDatabase.inTransaction(
        () ->
            stored
                .entities
                .createNativeQuery(
                    "UPDATE billing.subscriptions SET period_start = CAST(?1 AS timestamptz),"
                        + " period_end = CAST(?2 AS timestamptz) WHERE organization_id = ?3")
                .setParameter(1, start.toString())
                .setParameter(2, end.toString())
                .setParameter(3, organization.value())
                .executeUpdate());
    cache.forget(organization.value());
  }
}
