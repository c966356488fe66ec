package org.viralstack.api.guard;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.FilterOrder;
import org.viralstack.api.credential.Authentication;
import org.viralstack.api.credential.CurrentCaller;
import org.viralstack.api.guard.check.Check;
import org.viralstack.api.guard.check.CredentialsCheck;
import org.viralstack.api.guard.check.PermissionCheck;
import org.viralstack.api.guard.check.PlanCheck;
import org.viralstack.api.guard.check.StateCheck;
import org.viralstack.api.limit.RateLimitHeaders;
import org.viralstack.api.limit.Strangers;
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
  private final CurrentCaller current;
  private final Subscriptions subscriptions;
  private final PlanCatalogue catalogue;
  private final RateLimitRules rules;
  private final RateLimits limits;
  private final RateLimitHeaders headers;
  private final Strangers strangers;

  @Inject
  public GuardFeature(
      Authentication authentication,
      CurrentCaller current,
      Subscriptions subscriptions,
      PlanCatalogue catalogue,
      RateLimitRules rules,
      RateLimits limits,
      RateLimitHeaders headers,
      Strangers strangers) {
    this.authentication = authentication;
    this.current = current;
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
    this.rules = rules;
    this.limits = limits;
    this.headers = headers;
    this.strangers = strangers;
  }

  /**
   * Registers the filter of one resource method.
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
    RateLimitRule rule = rules.of(limitOf(method));
    context.register(
        new GuardFilter(
            checks(method),
            new CallLimit(rule, limits, current, catalogue.syncSessions()),
            headers),
        FilterOrder.GUARD);
  }

  /** In the order in which they decide. */
  private List<Check> checks(Method method) {
    AccessRule access = AccessRule.of(method);
    List<Check> checks = new ArrayList<>();
    if (!(access instanceof AccessRule.Everyone)) {
      checks.add(new CredentialsCheck(authentication, subscriptions, current, strangers));
      checks.add(new PlanCheck(current, catalogue));
      if (!(access instanceof AccessRule.Operators)
          && !method.isAnnotationPresent(InEveryState.class)) {
        checks.add(new StateCheck(current));
      }
      checks.add(new PermissionCheck(access::refusal));
    }
    return checks;
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
