package org.viralstack.api.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.BiFunction;
import org.viralstack.api.credential.CurrentCaller;
import org.viralstack.api.limit.Counted;
import org.viralstack.api.transport.address.AddressBlock;
import org.viralstack.api.transport.address.ClientAddress;
import org.viralstack.auth.Caller;
import org.viralstack.billing.Plan;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission;
import org.viralstack.billing.ratelimit.RateLimitRule;
import org.viralstack.billing.ratelimit.RateLimits;

/** The limit of one endpoint: whose calls are counted together, and how many there may be. */
final class CallLimit {
  private final RateLimitRule rule;
  private final RateLimits limits;
  private final CurrentCaller current;
  private final RequestLimit withoutPlan;

  /**
   * @param withoutPlan what sessions get on a surface that is for keys where their plan says
   *     nothing
   */
  CallLimit(
      RateLimitRule rule, RateLimits limits, CurrentCaller current, RequestLimit withoutPlan) {
    this.rule = rule;
    this.limits = limits;
    this.current = current;
    this.withoutPlan = withoutPlan;
  }

  /** Counts a call. */
  Counted admit(ContainerRequestContext request) {
    return apply(request, limits::admit);
  }

  /** What this node knows of the limit, where a call was refused for another reason. */
  Counted standing(ContainerRequestContext request) {
    return apply(request, limits::standing);
  }

  private Counted apply(
      ContainerRequestContext request, BiFunction<String, RequestLimit, Admission> question) {
    return new Counted(
        rule.name(),
        switch (rule.per()) {
          case ADDRESS ->
              question.apply(
                  rule.bucket(AddressBlock.of(ClientAddress.of(request))),
                  rule.fixed().orElseThrow());
          case ORGANIZATION -> {
            Caller caller = current.get();
            yield question.apply(
                rule.bucket(caller.organization().value()),
                rule.fixed().orElseGet(() -> plan().slidesRequests()));
          }
          case KEY -> {
            Caller caller = current.get();
            yield question.apply(
                rule.bucket(each(caller)),
                rule.fixed().orElseGet(() -> plan().syncRequests().orElse(withoutPlan)));
          }
        });
  }

  private Plan plan() {
    return current.subscription().plan();
  }

  /** A person has one budget in an organization, however often they sign in. */
  private static String each(Caller caller) {
    return switch (caller) {
      case Caller.KeyCaller key -> key.key().value();
      case Caller.SessionCaller session ->
          session.organization().value() + ':' + session.user().value();
    };
  }
}
