package org.viralstack.api.guard;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.check.Check;
import org.viralstack.api.limit.Counted;
import org.viralstack.api.limit.RateLimitHeaders;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.Surface;

/**
 * Holds each call of one endpoint to its checks and then to its limit, and says in every answer how
 * many more calls there may be. One filter for all of that, since JAX-RS sorts the filters of a
 * method anew for every request.
 */
final class GuardFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private final Check[] checks;
  private final CallLimit limit;
  private final RateLimitHeaders headers;

  /**
   * @param checks in their order; the first that refuses ends the request
   */
  GuardFilter(List<Check> checks, CallLimit limit, RateLimitHeaders headers) {
    this.checks = checks.toArray(Check[]::new);
    this.limit = limit;
    this.headers = headers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    for (Check check : checks) {
      Optional<Refusal> refusal = check.refusal(request);
      if (refusal.isPresent()) {
        abort(request, refusal.get());
        return;
      }
    }
    Counted counted = limit.admit(request);
    request.setProperty(Counted.ATTRIBUTE, counted);
    counted.refusal().ifPresent(refusal -> abort(request, refusal));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(Counted.ATTRIBUTE) instanceof Counted counted) {
      say(counted, request, response);
    } else if (CallerIdentity.isIn(request.getSecurityContext())) {
      say(limit.standing(request), request, response);
    }
  }

  private void say(
      Counted counted, ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(Surface.ANSWER) instanceof HttpServletResponse answer) {
      headers.write(counted, answer);
    } else {
      headers.write(counted, response.getHeaders());
    }
  }

  /** Answers in the words of the surface that was called. */
  private static void abort(ContainerRequestContext request, Refusal refusal) {
    request.abortWith(
        Answers.of(Surface.remembered(request.getProperty(Surface.ATTRIBUTE)).answer(refusal)));
  }
}
