package org.viralstack.api.management.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.BillingPeriod;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.Subscription;
import org.viralstack.billing.subscription.Subscriptions;

/** The subscription of the caller's organization. */
@Path("api/v1/billing/subscription")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class SubscriptionResource {
  private final Subscriptions subscriptions;

  @Inject
  public SubscriptionResource(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @GET
  @Needs(scope = Scope.BILLING_WRITE, role = Role.ADMIN)
  @InEveryState
  public One<OwnSubscription> subscription(@Context SecurityContext security) {
    return One.of(OwnSubscription.of(subscriptions.of(CallerIdentity.of(security).organization())));
  }

  /**
   * A subscription as its owner sees it.
   *
   * @param trialEndsAt when the entry plan takes its place; null without a trial
   * @param periodStart when the time that is paid for began; null without an invoice
   */
  @SnakeCase
  record OwnSubscription(
      String plan,
      String status,
      @Nullable Instant trialEndsAt,
      @Nullable Instant periodStart,
      @Nullable Instant periodEnd) {
    static OwnSubscription of(Subscription subscription) {
      return new OwnSubscription(
          subscription.plan().key().value(),
          subscription.status().name(),
          subscription.trialEndsAt().orElse(null),
          subscription.period().map(BillingPeriod::start).orElse(null),
          subscription.period().map(BillingPeriod::end).orElse(null));
    }
  }
}
