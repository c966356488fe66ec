package org.viralstack.api.transport.cors;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.viralstack.auth.runtime.Service;

/** Tells browsers which foreign pages may see an answer. Safe for use by many threads. */
@Service
public class CrossOrigin {
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String HEADERS =
      "x-api-key, Authorization, Idempotency-Key, Content-Type, X-Request-Id";
  private static final String EXPOSED =
      "X-Request-Id, RateLimit, RateLimit-Policy, X-RateLimit-Limit, X-RateLimit-Remaining,"
          + " X-RateLimit-Reset, Retry-After, Idempotency-Replayed, X-Ignored-Fields";
  private static final String SECONDS_TO_REMEMBER = "600";

  private final AllowedOrigins origins;

  @Inject
  public CrossOrigin(AllowedOrigins origins) {
    this.origins = origins;
  }

  /**
   * Adds the headers that a browser looks for.
   *
   * @return whether the request only asked for them, and is thereby answered
   */
  public boolean answers(HttpServletRequest request, HttpServletResponse response) {
    if (origins.none()) {
      return false;
    }
    response.addHeader("Vary", "Origin");
    String origin = request.getHeader("Origin");
    if (origin == null || !origins.contain(origin)) {
      return false;
    }
    response.setHeader("Access-Control-Allow-Origin", origin);
    if (!isPreflight(request)) {
      response.setHeader("Access-Control-Expose-Headers", EXPOSED);
      return false;
    }
    response.addHeader("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers");
    response.setHeader("Access-Control-Allow-Methods", METHODS);
    response.setHeader("Access-Control-Allow-Headers", HEADERS);
    response.setHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    return true;
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
