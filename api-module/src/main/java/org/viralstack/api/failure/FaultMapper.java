package org.viralstack.api.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.Surface;
import org.viralstack.api.transport.Faults;

/** Answers every exception that nothing else does. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
  private final HttpServletRequest request;

  public FaultMapper(@Context HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    Refusal refusal = clientMistake(thrown).orElseGet(() -> Faults.report(request, thrown));
    return Answers.of(Surface.remembered(request.getAttribute(Surface.ATTRIBUTE)).answer(refusal));
  }

  private static Optional<Refusal> clientMistake(Throwable thrown) {
    return thrown instanceof WebApplicationException exception
        ? FrameworkRefusals.of(exception)
        : Faults.clientMistake(thrown);
  }
}
