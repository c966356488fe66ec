package org.viralstack.billing.subscription;

import jakarta.inject.Inject;
import java.time.Clock;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.catalogue.PlanCatalogue;

/** Tells which plan an organization is on. Safe for use by many threads. */
@Service
public class Subscriptions {
  /**
   * The subject under which the nodes remember subscriptions, by organization: whoever changes one
   * broadcasts it after the commit, see {@link org.viralstack.auth.cluster.Invalidations}.
   */
  public static final String SUBJECT = "subscription";

  private final SubscriptionCache cache;
  private final PlanCatalogue catalogue;
  private final Clock clock;

  @Inject
  Subscriptions(SubscriptionCache cache, PlanCatalogue catalogue, Clock clock) {
    this.cache = cache;
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
    return cache
        .of(organization)
        .orElseGet(() -> SubscriptionTerms.active(catalogue.entry().key(), clock.instant()))
        .at(clock.instant(), organization, catalogue);
  }
}
