package org.viralstack.api.limit;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import org.viralstack.api.refusal.WholeSeconds;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission;

/**
 * Says what is left of a limit: {@code RateLimit-Policy} and {@code RateLimit}
 * (draft-ietf-httpapi-ratelimit-headers, structured fields), and the older {@code X-RateLimit-*},
 * of which {@code Reset} is in seconds since 1970.
 */
@Service
public class RateLimitHeaders {
  private final Clock clock;

  @Inject
  public RateLimitHeaders(Clock clock) {
    this.clock = clock;
  }

  public void write(Counted counted, MultivaluedMap<String, Object> headers) {
    switch (counted.admission()) {
      case Admission.Admitted admitted ->
          write(
              headers,
              counted.policy(),
              admitted.limit(),
              admitted.remaining(),
              admitted.untilReset());
      case Admission.Refused refused ->
          write(headers, counted.policy(), refused.limit(), 0, refused.retryAfter());
    }
  }

  private void write(
      MultivaluedMap<String, Object> headers,
      String policy,
      RequestLimit limit,
      long remaining,
      Duration untilReset) {
    long seconds = WholeSeconds.of(untilReset);
    headers.putSingle(
        "RateLimit-Policy",
        '"' + policy + "\";q=" + limit.requests() + ";w=" + limit.window().toSeconds());
    headers.putSingle("RateLimit", '"' + policy + "\";r=" + remaining + ";t=" + seconds);
    // as texts, since JAX-RS looks up anew how each number is written
    headers.putSingle("X-RateLimit-Limit", Integer.toString(limit.requests()));
    headers.putSingle("X-RateLimit-Remaining", Long.toString(remaining));
    headers.putSingle("X-RateLimit-Reset", Long.toString(end(untilReset)));
  }

  private long end(Duration untilReset) {
    return clock.instant().plus(untilReset).plusNanos(999_999_999).getEpochSecond();
  }
}
