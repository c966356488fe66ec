package org.viralstack.api.management.plan;

import static org.viralstack.api.input.Rules.parsed;

import java.util.Optional;
import java.util.stream.Collectors;
import org.viralstack.api.input.Rule;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;

/** Reads the key of a plan that the catalogue has. */
public final class PlanRule {
  private PlanRule() {}

  /** Any plan of the catalogue, by its key. */
  public static Rule<PlanKey> in(PlanCatalogue catalogue) {
    return parsed(text -> find(text, catalogue), "one of " + keys(catalogue));
  }

  private static Optional<PlanKey> find(String text, PlanCatalogue catalogue) {
    return PlanKey.isValid(text)
        ? catalogue.plan(new PlanKey(text)).map(Plan::key)
        : Optional.empty();
  }

  private static String keys(PlanCatalogue catalogue) {
    return catalogue.plans().stream()
        .map(plan -> plan.key().value())
        .collect(Collectors.joining(", "));
  }
}
