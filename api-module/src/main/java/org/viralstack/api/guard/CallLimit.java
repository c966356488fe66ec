package org.viralstack.api.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.transport.ClientAddress;
import org.viralstack.auth.Caller;
import org.viralstack.billing.Plan;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission;
import org.viralstack.billing.ratelimit.RateLimitRule;
import org.viralstack.billing.ratelimit.RateLimits;
import org.viralstack.billing.subscription.Subscriptions;

/** The limit of one endpoint: whose calls are counted together, and how many there may be. */
final class CallLimit {
  private final RateLimitRule rule;
  private final RateLimits limits;
  private final Subscriptions subscriptions;
  private final RequestLimit withoutPlan;

  /**
   * @param withoutPlan what sessions get on a surface that is for keys where their plan says
   *     nothing
   */
  CallLimit(
      RateLimitRule rule,
      RateLimits limits,
      Subscriptions subscriptions,
      RequestLimit withoutPlan) {
    this.rule = rule;
    this.limits = limits;
    this.subscriptions = subscriptions;
    this.withoutPlan = withoutPlan;
  }

  Admission admit(ContainerRequestContext request) {
    return switch (rule.per()) {
      case ADDRESS ->
          limits.admit(rule.bucket(ClientAddress.of(request).getHostAddress()), fixed());
      case ORGANIZATION -> {
        Caller caller = CallerIdentity.of(request.getSecurityContext());
        yield limits.admit(
            rule.bucket(caller.organization().value()),
            rule.fixed().orElseGet(() -> plan(caller).slidesRequests()));
      }
      case KEY -> {
        Caller caller = CallerIdentity.of(request.getSecurityContext());
        yield limits.admit(
            rule.bucket(credential(caller)),
            rule.fixed().orElseGet(() -> plan(caller).syncRequests().orElse(withoutPlan)));
      }
    };
  }

  private RequestLimit fixed() {
    return rule.fixed().orElse(withoutPlan);
  }

  private Plan plan(Caller caller) {
    return subscriptions.of(caller.organization()).plan();
  }

  private static String credential(Caller caller) {
    return switch (caller) {
      case Caller.KeyCaller key -> key.key().value();
      case Caller.SessionCaller session -> session.session().value();
    };
  }
}
