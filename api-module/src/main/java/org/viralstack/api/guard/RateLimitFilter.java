package org.viralstack.api.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.guard.filter.Refusals;
import org.viralstack.api.limit.Counted;
import org.viralstack.api.limit.RateLimitHeaders;

/** Asks for each call to be admitted, and says in every answer how many more there may be. */
final class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private final CallLimit limit;
  private final RateLimitHeaders headers;

  RateLimitFilter(CallLimit limit, RateLimitHeaders headers) {
    this.limit = limit;
    this.headers = headers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Counted counted = limit.admit(request);
    request.setProperty(Counted.ATTRIBUTE, counted);
    counted.refusal().ifPresent(refusal -> Refusals.abort(request, refusal));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(Counted.ATTRIBUTE) instanceof Counted counted) {
      headers.write(counted, response.getHeaders());
    } else if (CallerIdentity.isIn(request.getSecurityContext())) {
      headers.write(limit.standing(request), response.getHeaders());
    }
  }
}
