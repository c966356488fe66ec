package org.viralstack.billing.subscription;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;

/** The part of a plan's assignment that is one transaction. */
@Service
class PlanChange {
  sealed interface Change {}

  record Applied(Subscription subscription) implements Change {}

  record UnknownOrganization() implements Change {}

  record UnknownPlan() implements Change {}

  private final StoredSubscriptions stored;
  private final PlanCatalogue catalogue;
  private final Clock clock;

  @Inject
  PlanChange(StoredSubscriptions stored, PlanCatalogue catalogue, Clock clock) {
    this.stored = stored;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Transactional
  public Change apply(OrganizationId organization, PlanKey plan) {
    if (catalogue.plan(plan).isEmpty()) {
      return new UnknownPlan();
    }
    Instant now = clock.instant();
    if (!stored.assign(organization, plan, now)) {
      return new UnknownOrganization();
    }
    Optional<SubscriptionTerms> terms = stored.terms(organization);
    return new Applied(terms.orElseThrow().at(now, organization, catalogue));
  }
}
