package org.viralstack.api.surface;

/** The catalogue of errors of the Sync surface: the code is the constant's name. */
public enum SyncError {
  VALIDATION_ERROR(400),
  UNAUTHORIZED(401),
  API_KEY_REVOKED(401),
  PLAN_LIMIT_EXCEEDED(402),
  RENDER_QUOTA_EXCEEDED(402),
  RENDER_QUOTA_DAILY_EXCEEDED(402),
  FORBIDDEN(403),
  INSUFFICIENT_SCOPE(403),
  NOT_FOUND(404),
  JOB_NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  CONCURRENCY_LIMIT_EXCEEDED(409),
  INVALID_STATE(409),
  IDEMPOTENCY_IN_PROGRESS(409),
  PAYLOAD_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  RANGE_NOT_SATISFIABLE(416),
  IDEMPOTENCY_KEY_REUSED(422),
  RATE_LIMITED(429),
  INTERNAL_ERROR(500),
  RENDER_UNAVAILABLE(503);

  private final int status;

  SyncError(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /**
   * The error with a sentence for people.
   *
   * @param text what went wrong and what to do about it
   */
  public ErrorAnswer with(String text) {
    return new ErrorAnswer(status, SyncErrorBody.of(this, text));
  }
}
