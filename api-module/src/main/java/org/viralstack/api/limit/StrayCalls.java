package org.viralstack.api.limit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.viralstack.api.surface.ErrorAnswer;
import org.viralstack.api.surface.Surface;
import org.viralstack.api.transport.address.ClientAddress;

/**
 * Counts calls that reach no endpoint, and so nobody has asked who makes them, against the budget
 * of their address.
 */
@Provider
@Singleton
public class StrayCalls implements ContainerResponseFilter {
  private static final Set<Integer> WITHOUT_ENDPOINT = Set.of(404, 405, 406, 415);
  private static final Annotation[] NONE = {};

  private final Strangers strangers;
  private final RateLimitHeaders headers;

  @Inject
  public StrayCalls(Strangers strangers, RateLimitHeaders headers) {
    this.strangers = strangers;
    this.headers = headers;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < 400
        || !WITHOUT_ENDPOINT.contains(response.getStatus())
        || request.getProperty(Counted.ATTRIBUTE) != null) {
      return;
    }
    Counted counted = strangers.count(ClientAddress.of(request));
    counted
        .refusal()
        .ifPresent(
            refusal -> {
              ErrorAnswer answer =
                  Surface.remembered(request.getProperty(Surface.ATTRIBUTE)).answer(refusal);
              response.setStatus(answer.status());
              response.getHeaders().remove("Allow");
              answer.headers().forEach(response.getHeaders()::putSingle);
              response.setEntity(answer.body(), NONE, MediaType.APPLICATION_JSON_TYPE);
            });
    headers.write(counted, response.getHeaders());
  }
}
