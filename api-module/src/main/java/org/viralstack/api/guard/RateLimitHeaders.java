package org.viralstack.api.guard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission;

/**
 * Says what is left of a limit: {@code RateLimit-Policy} and {@code RateLimit}
 * (draft-ietf-httpapi-ratelimit-headers, structured fields), and the older {@code X-RateLimit-*},
 * of which {@code Reset} is in seconds since 1970.
 */
final class RateLimitHeaders {
  private final String policy;
  private final Clock clock;

  RateLimitHeaders(String policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  void write(Admission admission, MultivaluedMap<String, Object> headers) {
    switch (admission) {
      case Admission.Admitted admitted ->
          write(headers, admitted.limit(), admitted.remaining(), admitted.untilReset());
      case Admission.Refused refused -> write(headers, refused.limit(), 0, refused.retryAfter());
    }
  }

  private void write(
      MultivaluedMap<String, Object> headers,
      RequestLimit limit,
      long remaining,
      Duration untilReset) {
    long seconds = untilReset.plusMillis(999).toSeconds();
    headers.putSingle(
        "RateLimit-Policy",
        '"' + policy + "\";q=" + limit.requests() + ";w=" + limit.window().toSeconds());
    headers.putSingle("RateLimit", '"' + policy + "\";r=" + remaining + ";t=" + seconds);
    // as texts, since JAX-RS looks up anew how each number is written
    headers.putSingle("X-RateLimit-Limit", Integer.toString(limit.requests()));
    headers.putSingle("X-RateLimit-Remaining", Long.toString(remaining));
    headers.putSingle(
        "X-RateLimit-Reset", Long.toString(clock.instant().getEpochSecond() + seconds));
  }
}
