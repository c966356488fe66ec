package org.viralstack.api.surface;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.subscription.SubscriptionStatus;

/** Why a request is not carried out, in words that are common to all surfaces. */
public sealed interface Refusal {
  record MissingCredentials() implements Refusal {}

  /** The credentials are malformed, unknown, expired or ended. */
  record InvalidCredentials() implements Refusal {}

  record RevokedKey() implements Refusal {}

  /** Two different keys in one request. */
  record ConflictingCredentials() implements Refusal {}

  /** A change by cookie that may come from a foreign page. */
  record CrossSiteRequest() implements Refusal {}

  /**
   * The caller uses a key, and the plan is for sessions only.
   *
   * @param plan the organization's plan
   * @param required the cheapest plan that would do
   */
  record PlanLacksApi(Plan plan, Optional<PlanKey> required) implements Refusal {}

  /** The organization's state does not allow the call. */
  record OrganizationClosed(SubscriptionStatus status) implements Refusal {}

  /**
   * The plan lacks a feature, or allows only smaller pieces of work.
   *
   * @param feature what is missing, as the catalogue names it
   * @param plan the organization's plan
   * @param required the cheapest plan that would do
   */
  record PlanUpgradeRequired(String feature, Plan plan, Optional<PlanKey> required)
      implements Refusal {}

  record InsufficientScope(Scope needed) implements Refusal {}

  /** A key asked for another with other data, a longer life or a wider range than its own. */
  record BeyondRights() implements Refusal {}

  record InsufficientRole(Role needed) implements Refusal {}

  /** The endpoint is for people with a session; a key will not do. */
  record SessionNeeded() implements Refusal {}

  record OperatorNeeded() implements Refusal {}

  record RateLimited(long limit, Duration window, Duration retryAfter) implements Refusal {}

  /** Too many wrong passwords for one account. */
  record TooManyTries(Duration retryAfter) implements Refusal {}

  record OverQuota(Feature feature, Optional<PlanKey> required) implements Refusal {}

  /**
   * The request is not what it claims to be.
   *
   * @param detail one sentence for the person who sent it
   */
  record Malformed(String detail) implements Refusal {}

  record Invalid(List<FieldProblem> problems) implements Refusal {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  record NoSuchPath() implements Refusal {}

  record MethodNotAllowed(Set<String> allowed) implements Refusal {
    public MethodNotAllowed {
      allowed = Set.copyOf(allowed);
    }
  }

  record NotAcceptable() implements Refusal {}

  record UnsupportedMediaType() implements Refusal {}

  record BodyTooLarge(long maxBytes) implements Refusal {}

  record Unavailable(Duration retryAfter) implements Refusal {}

  /**
   * A fault of ours. The cause is in the log under the request's id.
   *
   * @param requestId under which the operator finds it
   */
  record Fault(String requestId) implements Refusal {}
}
