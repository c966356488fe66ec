package org.viralstack.api.limit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
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

  /** Says it in an answer that JAX-RS has under its hands. */
  public void write(Counted counted, MultivaluedMap<String, Object> headers) {
    write(counted, headers::putSingle);
  }

  /** Says it in an answer that nobody has said it in; past JAX-RS, which costs half as much. */
  public void write(Counted counted, HttpServletResponse answer) {
    write(counted, answer::addHeader);
  }

  private void write(Counted counted, BiConsumer<String, String> header) {
    switch (counted.admission()) {
      case Admission.Admitted admitted ->
          write(
              header,
              counted.policy(),
              admitted.limit(),
              admitted.remaining(),
              admitted.untilReset());
      case Admission.Refused refused ->
          write(header, counted.policy(), refused.limit(), 0, refused.retryAfter());
    }
  }

  private void write(
      BiConsumer<String, String> header,
      String policy,
      RequestLimit limit,
      long remaining,
      Duration untilReset) {
    long seconds = WholeSeconds.of(untilReset);
    header.accept(
        "RateLimit-Policy",
        '"' + policy + "\";q=" + limit.requests() + ";w=" + limit.window().toSeconds());
    header.accept("RateLimit", '"' + policy + "\";r=" + remaining + ";t=" + seconds);
    header.accept("X-RateLimit-Limit", Integer.toString(limit.requests()));
    header.accept("X-RateLimit-Remaining", Long.toString(remaining));
    header.accept("X-RateLimit-Reset", Long.toString(end(untilReset)));
  }

  private long end(Duration untilReset) {
    return clock.instant().plus(untilReset).plusNanos(999_999_999).getEpochSecond();
  }
}
