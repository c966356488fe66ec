package org.viralstack.api.management.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.Needs;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.usage.Usage;

/** What the caller's organization has used of its plan. */
@Path("api/v1/usage")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class UsageResource {
  private final Usage usage;
  private final Subscriptions subscriptions;

  @Inject
  public UsageResource(Usage usage, Subscriptions subscriptions) {
    this.usage = usage;
    this.subscriptions = subscriptions;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  @InEveryState
  public One<UsageView> usage(@Context SecurityContext security) {
    OrganizationId organization = CallerIdentity.of(security).organization();
    return One.of(UsageView.of(subscriptions.of(organization).plan(), usage.of(organization)));
  }
}
