package org.viralstack.api.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.viralstack.api.guard.filter.Refusals;
import org.viralstack.api.surface.Refusal;
import org.viralstack.billing.ratelimit.Admission;

/** Asks for each call to be admitted, and says in every answer how many more there may be. */
final class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String ADMISSION = "viralstack.admission";

  private final CallLimit limit;
  private final RateLimitHeaders headers;

  RateLimitFilter(CallLimit limit, RateLimitHeaders headers) {
    this.limit = limit;
    this.headers = headers;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Admission admission = limit.admit(request);
    request.setProperty(ADMISSION, admission);
    if (admission instanceof Admission.Refused refused) {
      Refusals.abort(
          request,
          new Refusal.RateLimited(
              refused.limit().requests(), refused.limit().window(), refused.retryAfter()));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(ADMISSION) instanceof Admission admission) {
      headers.write(admission, response.getHeaders());
    }
  }
}
