package org.viralstack.api.surface;

import java.time.Duration;
import java.util.Map;
import org.viralstack.api.refusal.Methods;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.WholeSeconds;

/** The headers that go with a refusal on every surface. */
final class RefusalHeaders {
  /** What RFC 6750 asks of every answer with status 401. */
  static final Map<String, String> CHALLENGE = challenge("");

  private RefusalHeaders() {}

  static Map<String, String> of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.MissingCredentials missing -> CHALLENGE;
      case Refusal.InvalidCredentials invalid -> challenge(" error=\"invalid_token\"");
      case Refusal.RevokedKey revoked -> challenge(" error=\"invalid_token\"");
      case Refusal.RateLimited limited -> Map.of("Retry-After", seconds(limited.retryAfter()));
      case Refusal.TooManyTries tries -> Map.of("Retry-After", seconds(tries.retryAfter()));
      case Refusal.IdempotencyInProgress running ->
          Map.of("Retry-After", seconds(running.retryAfter()));
      case Refusal.Unavailable unavailable ->
          Map.of("Retry-After", seconds(unavailable.retryAfter()));
      case Refusal.MethodNotAllowed method -> Map.of("Allow", Methods.list(method.allowed()));
      default -> Map.of();
    };
  }

  /** Whole seconds, rounded up, so that waiting just that long is enough; at least one. */
  static String seconds(Duration wait) {
    return Long.toString(Math.max(1, WholeSeconds.of(wait)));
  }

  private static Map<String, String> challenge(String error) {
    return Map.of(
        "WWW-Authenticate", "Bearer realm=\"viralstack\"" + (error.isEmpty() ? "" : "," + error));
  }
}
