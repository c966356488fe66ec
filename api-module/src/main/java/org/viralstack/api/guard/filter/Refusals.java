package org.viralstack.api.guard.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.surface.Refusal;
import org.viralstack.api.surface.Surface;

/** Ends a request at a filter. */
public final class Refusals {
  private Refusals() {}

  /** Answers in the words of the surface that was called. */
  public static void abort(ContainerRequestContext request, Refusal refusal) {
    request.abortWith(
        Answers.of(Surface.remembered(request.getProperty(Surface.ATTRIBUTE)).answer(refusal)));
  }
}
