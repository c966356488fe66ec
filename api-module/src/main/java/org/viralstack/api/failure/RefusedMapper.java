package org.viralstack.api.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.viralstack.api.refusal.Refused;
import org.viralstack.api.surface.Surface;

/** Answers a request that could not be parsed. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
  private final HttpServletRequest request;

  public RefusedMapper(@Context HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public Response toResponse(Refused refused) {
    return Answers.of(
        Surface.remembered(request.getAttribute(Surface.ATTRIBUTE)).answer(refused.refusal()));
  }
}
