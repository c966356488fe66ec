package org.viralstack.api.guard.check;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.viralstack.api.credential.CurrentCaller;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.auth.Caller;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Plan;
import org.viralstack.billing.catalogue.PlanCatalogue;

/** Lets keys pass only where the organization's plan has API access; sessions are not concerned. */
public record PlanCheck(CurrentCaller current, PlanCatalogue catalogue) implements Check {
  @Override
  public Optional<Refusal> refusal(ContainerRequestContext request) {
    if (current.get() instanceof Caller.KeyCaller) {
      Plan plan = current.subscription().plan();
      if (!plan.includes(Feature.API_ACCESS)) {
        return Optional.of(new Refusal.PlanLacksApi(plan, cheapest()));
      }
    }
    return Optional.empty();
  }

  private Optional<Plan> cheapest() {
    return catalogue.cheapestAllowing(plan -> plan.includes(Feature.API_ACCESS));
  }
}
