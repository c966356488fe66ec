package org.viralstack.api.failure;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.viralstack.api.surface.Refused;

/** Answers a request that could not be parsed. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {
  private final UriInfo uri;

  public RefusedMapper(@Context UriInfo uri) {
    this.uri = uri;
  }

  @Override
  public Response toResponse(Refused refused) {
    return Answers.of(refused.refusal(), uri.getRequestUri().getPath());
  }
}
