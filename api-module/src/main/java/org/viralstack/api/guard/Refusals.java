package org.viralstack.api.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.Surface;

/** Ends a request at a filter. */
final class Refusals {
  private Refusals() {}

  static void abort(ContainerRequestContext request, Refusal refusal) {
    request.abortWith(
        Answers.of(Surface.remembered(request.getProperty(Surface.ATTRIBUTE)).answer(refusal)));
  }
}
