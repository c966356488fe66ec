package org.viralstack.api.surface;

import static org.viralstack.api.surface.SyncError.API_KEY_REVOKED;
import static org.viralstack.api.surface.SyncError.CONCURRENCY_LIMIT_EXCEEDED;
import static org.viralstack.api.surface.SyncError.FORBIDDEN;
import static org.viralstack.api.surface.SyncError.IDEMPOTENCY_IN_PROGRESS;
import static org.viralstack.api.surface.SyncError.IDEMPOTENCY_KEY_REUSED;
import static org.viralstack.api.surface.SyncError.INSUFFICIENT_SCOPE;
import static org.viralstack.api.surface.SyncError.INTERNAL_ERROR;
import static org.viralstack.api.surface.SyncError.METHOD_NOT_ALLOWED;
import static org.viralstack.api.surface.SyncError.NOT_ACCEPTABLE;
import static org.viralstack.api.surface.SyncError.NOT_FOUND;
import static org.viralstack.api.surface.SyncError.PAYLOAD_TOO_LARGE;
import static org.viralstack.api.surface.SyncError.PLAN_LIMIT_EXCEEDED;
import static org.viralstack.api.surface.SyncError.RATE_LIMITED;
import static org.viralstack.api.surface.SyncError.RENDER_QUOTA_DAILY_EXCEEDED;
import static org.viralstack.api.surface.SyncError.RENDER_QUOTA_EXCEEDED;
import static org.viralstack.api.surface.SyncError.RENDER_UNAVAILABLE;
import static org.viralstack.api.surface.SyncError.REQUEST_TIMEOUT;
import static org.viralstack.api.surface.SyncError.UNAUTHORIZED;
import static org.viralstack.api.surface.SyncError.UNSUPPORTED_MEDIA_TYPE;
import static org.viralstack.api.surface.SyncError.VALIDATION_ERROR;

import org.viralstack.api.refusal.Refusal;
import org.viralstack.billing.Feature;

/** How the Sync surface words its refusals. */
final class SyncSurface implements Surface {
  static final SyncSurface INSTANCE = new SyncSurface();

  private SyncSurface() {}

  @Override
  public ErrorAnswer answer(Refusal refusal) {
    SyncErrorBody body = body(refusal);
    return new ErrorAnswer(
        SyncError.valueOf(body.code()).status(), RefusalHeaders.of(refusal), body);
  }

  private static SyncErrorBody body(Refusal refusal) {
    return switch (refusal) {
      case Refusal.MissingCredentials missing -> say(UNAUTHORIZED, "Missing or invalid API key.");
      case Refusal.InvalidCredentials invalid -> say(UNAUTHORIZED, "Missing or invalid API key.");
      case Refusal.RevokedKey revoked -> say(API_KEY_REVOKED, "This API key has been revoked.");
      case Refusal.ConflictingCredentials conflict ->
          say(
              VALIDATION_ERROR,
              "x-api-key and Authorization carry different credentials; send one.");
      case Refusal.CrossSiteRequest crossSite ->
          say(
              FORBIDDEN,
              "A change by cookie needs the header X-Requested-With or an Origin of this site.");
      case Refusal.PlanLacksApi lacking -> say(FORBIDDEN, noApi(lacking));
      case Refusal.OrganizationClosed closed ->
          say(FORBIDDEN, ClosedOrganization.text(closed.status()));
      case Refusal.PlanUpgradeRequired lacking -> say(PLAN_LIMIT_EXCEEDED, upgrade(lacking));
      case Refusal.InsufficientScope scope ->
          say(
              INSUFFICIENT_SCOPE,
              "This API key lacks the scope " + scope.needed().wireName() + ".");
      case Refusal.BeyondRights beyond ->
          say(INSUFFICIENT_SCOPE, "The API key would grant more than it has itself.");
      case Refusal.InsufficientRole role ->
          say(FORBIDDEN, "This needs the role " + role.needed().wireName() + " or above.");
      case Refusal.SessionNeeded session ->
          say(FORBIDDEN, "This endpoint needs a session of the dashboard; an API key will not do.");
      case Refusal.OperatorNeeded operator -> say(FORBIDDEN, "This endpoint is the operator's.");
      case Refusal.RateLimited limited ->
          say(
              RATE_LIMITED,
              "Rate limit of "
                  + limited.limit()
                  + " requests per "
                  + limited.window().toSeconds()
                  + " seconds exceeded. Retry after "
                  + RefusalHeaders.seconds(limited.retryAfter())
                  + " seconds.");
      case Refusal.TooManyTries tries ->
          say(
              RATE_LIMITED,
              "Too many wrong passwords. Retry after %s seconds."
                  .formatted(RefusalHeaders.seconds(tries.retryAfter())));
      case Refusal.OverQuota quota -> overQuota(quota.feature());
      case Refusal.Malformed malformed -> say(VALIDATION_ERROR, malformed.detail());
      case Refusal.Invalid invalid ->
          say(VALIDATION_ERROR, "The request breaks a rule; see details.")
              .withDetails(invalid.problems());
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
          say(RENDER_UNAVAILABLE, "Not available for the moment. Retry later.");
      case Refusal.Fault fault ->
          say(INTERNAL_ERROR, "This is our fault. Tell the operator the request id.")
              .withRequestId(fault.requestId());
    };
  }

  private static String noApi(Refusal.PlanLacksApi lacking) {
    String refused = "API access is not available on the " + lacking.plan().name() + " plan.";
    return lacking
        .required()
        .map(plan -> refused + " Upgrade to " + plan.name() + ".")
        .orElse(refused);
  }

  private static SyncErrorBody overQuota(Feature feature) {
    return switch (feature) {
      case RENDER_MINUTES_PER_MONTH -> say(RENDER_QUOTA_EXCEEDED, "Monthly render quota exceeded.");
      case RENDER_MINUTES_PER_DAY ->
          say(
              RENDER_QUOTA_DAILY_EXCEEDED,
              "Daily render quota exceeded. It begins anew at midnight UTC.");
      case CONCURRENT_JOBS ->
          say(CONCURRENCY_LIMIT_EXCEEDED, "As many jobs are under way as the plan allows at once.");
      default ->
          say(PLAN_LIMIT_EXCEEDED, "The plan's quota for " + feature.wireName() + " is used up.");
    };
  }

  private static String upgrade(Refusal.PlanUpgradeRequired lacking) {
    String refused =
        "The %s plan does not allow this: %s.".formatted(lacking.plan().name(), lacking.feature());
    return lacking
        .required()
        .map(plan -> refused + " The plan " + plan.value() + " does.")
        .orElse(refused);
  }

  private static SyncErrorBody say(SyncError error, String text) {
    return SyncErrorBody.of(error, text);
  }
}
