package org.viralstack.api.surface;

import static org.viralstack.api.surface.SlidesError.CROSS_SITE_REQUEST;
import static org.viralstack.api.surface.SlidesError.IDEMPOTENCY_IN_PROGRESS;
import static org.viralstack.api.surface.SlidesError.IDEMPOTENCY_KEY_REUSED;
import static org.viralstack.api.surface.SlidesError.INSUFFICIENT_ROLE;
import static org.viralstack.api.surface.SlidesError.INSUFFICIENT_SCOPE;
import static org.viralstack.api.surface.SlidesError.INTERNAL_ERROR;
import static org.viralstack.api.surface.SlidesError.INVALID_TOKEN;
import static org.viralstack.api.surface.SlidesError.METHOD_NOT_ALLOWED;
import static org.viralstack.api.surface.SlidesError.MISSING_AUTH;
import static org.viralstack.api.surface.SlidesError.NOT_ACCEPTABLE;
import static org.viralstack.api.surface.SlidesError.NOT_FOUND;
import static org.viralstack.api.surface.SlidesError.ORG_PAST_DUE;
import static org.viralstack.api.surface.SlidesError.ORG_SUSPENDED;
import static org.viralstack.api.surface.SlidesError.PAYLOAD_TOO_LARGE;
import static org.viralstack.api.surface.SlidesError.PLAN_LACKS_API;
import static org.viralstack.api.surface.SlidesError.PLAN_UPGRADE_REQUIRED;
import static org.viralstack.api.surface.SlidesError.QUOTA_EXCEEDED;
import static org.viralstack.api.surface.SlidesError.RATE_LIMITED;
import static org.viralstack.api.surface.SlidesError.REQUEST_TIMEOUT;
import static org.viralstack.api.surface.SlidesError.SERVICE_UNAVAILABLE;
import static org.viralstack.api.surface.SlidesError.UNSUPPORTED_MEDIA_TYPE;
import static org.viralstack.api.surface.SlidesError.VALIDATION_ERROR;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;

/** How the Slides surface and the management API word their refusals. */
final class SlidesSurface implements Surface {
  static final SlidesSurface INSTANCE = new SlidesSurface();

  private static final String BEYOND_RIGHTS =
      "A key makes only keys of its own environment that live no longer and reach no further than itself.";

  private SlidesSurface() {}

  @Override
  public ErrorAnswer answer(Refusal refusal) {
    SlidesErrorBody body = body(refusal);
    return new ErrorAnswer(
        SlidesError.valueOf(body.message()).status(), RefusalHeaders.of(refusal), body);
  }

  private static SlidesErrorBody body(Refusal refusal) {
    return switch (refusal) {
      case Refusal.MissingCredentials missing ->
          say(
              MISSING_AUTH,
              "Send an API key as x-api-key, or a key or session token as Authorization: Bearer.");
      case Refusal.InvalidCredentials invalid ->
          say(
              INVALID_TOKEN,
              "The API key or session token is malformed, unknown, expired or revoked.");
      case Refusal.RevokedKey revoked -> say(INVALID_TOKEN, "This API key has been revoked.");
      case Refusal.ConflictingCredentials conflict ->
          say(
              VALIDATION_ERROR,
              "x-api-key and Authorization carry different credentials; send one.");
      case Refusal.CrossSiteRequest crossSite ->
          say(
              CROSS_SITE_REQUEST,
              "A change by cookie needs the header X-Requested-With or an Origin of this site.");
      case Refusal.PlanLacksApi plan ->
          say(
                  PLAN_LACKS_API,
                  "The "
                      + plan.plan().name()
                      + " plan has no API access by key; sessions still work.")
              .withRequired(key(plan.required().map(Plan::key)));
      case Refusal.OrganizationClosed closed ->
          say(
              closed.status().allowsReading() ? ORG_PAST_DUE : ORG_SUSPENDED,
              ClosedOrganization.text(closed.status()));
      case Refusal.PlanUpgradeRequired lacking ->
          say(
                  PLAN_UPGRADE_REQUIRED,
                  "The %s plan does not allow this: %s."
                      .formatted(lacking.plan().name(), lacking.feature()))
              .withFeature(lacking.feature())
              .withRequired(key(lacking.required()));
      case Refusal.InsufficientScope scope ->
          say(INSUFFICIENT_SCOPE, "This API key lacks the scope " + scope.needed().wireName() + ".")
              .withRequired(scope.needed().wireName());
      case Refusal.BeyondRights beyond -> say(INSUFFICIENT_SCOPE, BEYOND_RIGHTS);
      case Refusal.InsufficientRole role ->
          say(INSUFFICIENT_ROLE, "This needs the role " + role.needed().wireName() + " or above.")
              .withRequired(role.needed().wireName());
      case Refusal.SessionNeeded session ->
          say(
              INSUFFICIENT_SCOPE,
              "This endpoint needs a session of the dashboard; an API key will not do.");
      case Refusal.OperatorNeeded operator ->
          say(INSUFFICIENT_ROLE, "This endpoint is the operator's.");
      case Refusal.RateLimited limited ->
          say(
              RATE_LIMITED,
              "More than "
                  + limited.limit()
                  + " requests in "
                  + limited.window().toSeconds()
                  + " seconds; retry after "
                  + RefusalHeaders.seconds(limited.retryAfter())
                  + " seconds.");
      case Refusal.TooManyTries tries ->
          say(
              RATE_LIMITED,
              "Too many wrong passwords for this account; retry after %s seconds."
                  .formatted(RefusalHeaders.seconds(tries.retryAfter())));
      case Refusal.OverQuota quota ->
          say(QUOTA_EXCEEDED, "The plan's quota for " + quota.feature().wireName() + " is used up.")
              .withFeature(quota.feature().wireName())
              .withRequired(key(quota.required()));
      case Refusal.Malformed malformed -> say(VALIDATION_ERROR, malformed.detail());
      case Refusal.Invalid invalid ->
          say(VALIDATION_ERROR, "The request breaks a rule; see errors.")
              .withErrors(invalid.problems());
      case Refusal.IdempotencyKeyReused reused ->
          say(
              IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key was used for another request, or with other credentials; repeat the first request as it was, or send a new key.");
      case Refusal.IdempotencyInProgress running ->
          say(
              IDEMPOTENCY_IN_PROGRESS,
              "The first request with this Idempotency-Key is still running; retry after %s seconds."
                  .formatted(RefusalHeaders.seconds(running.retryAfter())));
      case Refusal.NoSuchPath path -> say(NOT_FOUND, "There is no such endpoint.");
      case Refusal.MethodNotAllowed method ->
          say(METHOD_NOT_ALLOWED, "The endpoint does not offer this method.");
      case Refusal.NotAcceptable type ->
          say(NOT_ACCEPTABLE, "The endpoint answers with application/json.");
      case Refusal.UnsupportedMediaType type ->
          say(
              UNSUPPORTED_MEDIA_TYPE,
              "Send the body as Content-Type: application/json, a file as multipart/form-data.");
      case Refusal.BodyTooLarge size ->
          say(PAYLOAD_TOO_LARGE, "The body is larger than " + size.maxBytes() + " bytes.");
      case Refusal.BodyLate late -> say(REQUEST_TIMEOUT, "The body did not arrive in time.");
      case Refusal.Unavailable unavailable ->
          say(SERVICE_UNAVAILABLE, "Not available for the moment; retry.");
      case Refusal.Fault fault ->
          say(INTERNAL_ERROR, "This is our fault; tell the operator the request id.")
              .withRequestId(fault.requestId());
    };
  }

  private static SlidesErrorBody say(SlidesError error, String detail) {
    return SlidesErrorBody.of(error, detail);
  }

  private static @Nullable String key(Optional<PlanKey> plan) {
    return plan.map(PlanKey::value).orElse(null);
  }
}
