package org.viralstack.api.guard;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Optional;
import org.viralstack.api.FilterOrder;
import org.viralstack.api.credential.Authentication;
import org.viralstack.api.guard.filter.CredentialsFilter;
import org.viralstack.api.guard.filter.PermissionFilter;
import org.viralstack.api.guard.filter.PlanGateFilter;
import org.viralstack.api.guard.filter.StateFilter;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.ratelimit.RateLimitRule;
import org.viralstack.billing.ratelimit.RateLimitRules;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.ratelimit.RateLimits;
import org.viralstack.billing.subscription.Subscriptions;

/** Puts the guard before every resource method, as the method declares it, once at the start. */
@Provider
@Singleton
public class GuardFeature implements DynamicFeature {
  private static final String GENERATED_OPTIONS =
      "org.glassfish.jersey.server.wadl.processor.OptionsMethodProcessor";

  private final Authentication authentication;
  private final Subscriptions subscriptions;
  private final PlanCatalogue catalogue;
  private final RateLimitRules rules;
  private final RateLimits limits;
  private final Clock clock;

  @Inject
  public GuardFeature(
      Authentication authentication,
      Subscriptions subscriptions,
      PlanCatalogue catalogue,
      RateLimitRules rules,
      RateLimits limits,
      Clock clock) {
    this.authentication = authentication;
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
    this.rules = rules;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Registers the filters of one resource method.
   *
   * @throws IllegalArgumentException when the method declares no access or no limit, which stops
   *     the start
   */
  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    if (answersOptionsOnly(method)) {
      return;
    }
    AccessRule access = AccessRule.of(method);
    if (!(access instanceof AccessRule.Everyone)) {
      context.register(new CredentialsFilter(authentication), FilterOrder.CREDENTIALS);
      context.register(new PlanGateFilter(subscriptions, catalogue), FilterOrder.PLAN_GATE);
      if (!(access instanceof AccessRule.Operators)
          && !method.isAnnotationPresent(InEveryState.class)) {
        context.register(new StateFilter(subscriptions), FilterOrder.STATE);
      }
      context.register(new PermissionFilter(access::refusal), FilterOrder.PERMISSION);
    }
    RateLimitRule rule = rules.of(limitOf(method));
    context.register(
        new RateLimitFilter(
            new CallLimit(rule, limits, subscriptions, catalogue.syncSessions()),
            new RateLimitHeaders(rule.name(), clock)),
        FilterOrder.RATE_LIMIT);
  }

  /** JAX-RS itself answers OPTIONS with the methods that a path has, which is no secret. */
  private static boolean answersOptionsOnly(Method method) {
    return method.getDeclaringClass().getName().startsWith(GENERATED_OPTIONS);
  }

  private static RateLimited limitOf(Method method) {
    return Optional.ofNullable(method.getAnnotation(RateLimited.class))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(RateLimited.class)))
        .orElseThrow(() -> new IllegalArgumentException(method + " must declare its rate limit"));
  }
}
