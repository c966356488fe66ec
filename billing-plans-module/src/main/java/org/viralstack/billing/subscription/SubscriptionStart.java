package org.viralstack.billing.subscription;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.viralstack.auth.account.OrganizationCreated;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.catalogue.Trial;

/** Gives each new organization its subscription, in the transaction of the sign-up. */
@Service
class SubscriptionStart {
  private final StoredSubscriptions stored;
  private final PlanCatalogue catalogue;
  private final Clock clock;

  @Inject
  SubscriptionStart(StoredSubscriptions stored, PlanCatalogue catalogue, Clock clock) {
    this.stored = stored;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** A paid plan that is named starts the trial; anything else starts the entry plan. */
  void organizationCreated(@Observes OrganizationCreated created) {
    stored.add(created.organization(), firstTerms(created.plan(), clock.instant()));
  }

  private SubscriptionTerms firstTerms(Optional<String> named, Instant now) {
    Optional<Plan> paid =
        named
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(PlanKey::isValid)
            .flatMap(key -> catalogue.plan(new PlanKey(key)))
            .filter(plan -> plan.pricePerMonth().signum() > 0);
    Trial trial = catalogue.trial();
    return paid.isPresent()
        ? SubscriptionTerms.trial(trial.plan().key(), now, trial.length())
        : SubscriptionTerms.active(catalogue.entry().key(), now);
  }
}
