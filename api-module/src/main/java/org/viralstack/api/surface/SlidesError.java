package org.viralstack.api.surface;

import java.util.Map;

/**
 * The catalogue of errors of the Slides surface and the management API: the code is the constant's
 * name.
 */
public enum SlidesError {
  VALIDATION_ERROR(400),
  MISSING_AUTH(401),
  INVALID_TOKEN(401),
  INVALID_CREDENTIALS(401),
  QUOTA_EXCEEDED(402),
  PLAN_LACKS_API(403),
  PLAN_UPGRADE_REQUIRED(403),
  ORG_NOT_FOUND(403),
  ORG_PAST_DUE(403),
  ORG_SUSPENDED(403),
  INSUFFICIENT_SCOPE(403),
  INSUFFICIENT_ROLE(403),
  CROSS_SITE_REQUEST(403),
  INVALID_SIGNATURE(403),
  INVITATION_FOR_ANOTHER(403),
  NOT_FOUND(404),
  APP_NOT_FOUND(404),
  HOOK_NOT_FOUND(404),
  SLIDESHOW_NOT_FOUND(404),
  NO_ACTIVE_APPS(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  SLUG_EXISTS(409),
  EMAIL_EXISTS(409),
  ALREADY_MEMBER(409),
  LAST_OWNER(409),
  INVALID_STATE(409),
  KEY_LIMIT_REACHED(409),
  IDEMPOTENCY_IN_PROGRESS(409),
  LINK_EXPIRED(410),
  PAYLOAD_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  IDEMPOTENCY_KEY_REUSED(422),
  TEMPLATE_NOT_FOUND(422),
  TEMPLATE_NICHE_MISMATCH(422),
  NO_IMAGE_SOURCE(422),
  RATE_LIMITED(429),
  INTERNAL_ERROR(500),
  SERVICE_UNAVAILABLE(503);

  private final int status;

  SlidesError(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /**
   * The error with a sentence for people.
   *
   * @param detail what went wrong and what to do about it
   */
  public ErrorAnswer with(String detail) {
    return new ErrorAnswer(
        status,
        status == 401 ? RefusalHeaders.CHALLENGE : Map.of(),
        SlidesErrorBody.of(this, detail));
  }
}
