package org.viralstack.api.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.surface.Refusal;

/** Ends a request at a filter. */
final class Refusals {
  private Refusals() {}

  static void abort(ContainerRequestContext request, Refusal refusal) {
    request.abortWith(Answers.of(refusal, request.getUriInfo().getRequestUri().getPath()));
  }
}
