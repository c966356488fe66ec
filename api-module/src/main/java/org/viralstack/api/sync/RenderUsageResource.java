package org.viralstack.api.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.Needs;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.Plan;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.usage.Usage;

/** What the caller's organization has used of its plan for movies. */
@Path("usage")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "sync", per = RateLimited.Per.KEY)
public class RenderUsageResource {
  private final Usage usage;
  private final Subscriptions subscriptions;
  private final PlanCatalogue catalogue;

  @Inject
  public RenderUsageResource(Usage usage, Subscriptions subscriptions, PlanCatalogue catalogue) {
    this.usage = usage;
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  @InEveryState
  public RenderUsage usage(@Context SecurityContext security) {
    OrganizationId organization = CallerIdentity.of(security).organization();
    Plan plan = subscriptions.of(organization).plan();
    return RenderUsage.of(
        plan, plan.syncRequests().orElseGet(catalogue::syncSessions), usage.of(organization));
  }
}
