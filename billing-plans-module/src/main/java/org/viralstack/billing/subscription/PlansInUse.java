package org.viralstack.billing.subscription;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;

/** Sees to it that no organization is on a plan that the catalogue lacks. */
@Service
class PlansInUse {
  private final StoredSubscriptions stored;
  private final PlanCatalogue catalogue;

  @Inject
  PlansInUse(StoredSubscriptions stored, PlanCatalogue catalogue) {
    this.stored = stored;
    this.catalogue = catalogue;
  }

  /**
   * Runs after the schemas were migrated.
   *
   * @throws IllegalStateException when a plan is missing; stops the start
   */
  void check(@Observes ApplicationStart start) {
    List<String> missing =
        stored.plansInUse().stream()
            .filter(plan -> catalogue.plan(new PlanKey(plan)).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The plan catalogue lacks "
              + String.join(", ", missing)
              + ", which some organizations are on: keep it in the file that"
              + " viralstack.plans.file names, or assign them another plan first.");
    }
  }
}
