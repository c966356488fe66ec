package org.viralstack.api.guard.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.surface.Refusal;
import org.viralstack.auth.Caller;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.subscription.Subscriptions;

/** Lets keys pass only where the organization's plan has API access; sessions are not concerned. */
public final class PlanGateFilter implements ContainerRequestFilter {
  private final Subscriptions subscriptions;
  private final PlanCatalogue catalogue;

  public PlanGateFilter(Subscriptions subscriptions, PlanCatalogue catalogue) {
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (CallerIdentity.of(request.getSecurityContext()) instanceof Caller.KeyCaller key) {
      Plan plan = subscriptions.of(key.organization()).plan();
      if (!plan.includes(Feature.API_ACCESS)) {
        Refusals.abort(request, new Refusal.PlanLacksApi(plan, cheapest()));
      }
    }
  }

  private Optional<PlanKey> cheapest() {
    return catalogue.cheapestAllowing(plan -> plan.includes(Feature.API_ACCESS)).map(Plan::key);
  }
}
