package org.viralstack.api.guard.check;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.auth.Caller;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Plan;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.subscription.Subscriptions;

/** Lets keys pass only where the organization's plan has API access; sessions are not concerned. */
public record PlanCheck(Subscriptions subscriptions, PlanCatalogue catalogue) implements Check {
  @Override
  public Optional<Refusal> refusal(ContainerRequestContext request) {
    if (CallerIdentity.of(request.getSecurityContext()) instanceof Caller.KeyCaller key) {
      Plan plan = subscriptions.of(key.organization()).plan();
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
