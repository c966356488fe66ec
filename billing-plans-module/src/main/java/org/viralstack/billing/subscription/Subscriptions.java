package org.viralstack.billing.subscription;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.catalogue.PlanCatalogue;

/** Tells which plan an organization is on. Safe for use by many threads. */
@Service
public class Subscriptions {
  private final StoredSubscriptions stored;
  private final SubscriptionCache cache;
  private final BooleanSupplier trusted;
  private final PlanCatalogue catalogue;
  private final Clock clock;

  @Inject
  Subscriptions(
      StoredSubscriptions stored,
      SubscriptionCache cache,
      Invalidations invalidations,
      PlanCatalogue catalogue,
      Clock clock) {
    this(stored, cache, invalidations::trusted, catalogue, clock);
  }

  Subscriptions(
      StoredSubscriptions stored,
      SubscriptionCache cache,
      BooleanSupplier trusted,
      PlanCatalogue catalogue,
      Clock clock) {
    this.stored = stored;
    this.cache = cache;
    this.trusted = trusted;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * The subscription as it stands now. Answers from memory in the steady state; asks the database
   * while this node cannot trust its memory.
   *
   * @param organization one that exists; any other is told to be on the entry plan, which allows
   *     the least
   */
  public Subscription of(OrganizationId organization) {
    Optional<SubscriptionTerms> terms =
        trusted.getAsBoolean() ? cache.of(organization, stored::terms) : stored.terms(organization);
    return terms
        .orElseGet(() -> SubscriptionTerms.active(catalogue.entry().key(), clock.instant()))
        .at(clock.instant(), organization, catalogue);
  }
}
