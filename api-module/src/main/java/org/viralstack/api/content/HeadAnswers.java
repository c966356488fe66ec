package org.viralstack.api.content;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Leaves content out of the answers to {@code HEAD}, for which JAX-RS would read all of it. */
@Provider
@Singleton
public class HeadAnswers implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (request.getMethod().equals(HttpMethod.HEAD)
        && response.getEntity() instanceof OpenContent content) {
      content.close();
      response.setEntity(null);
    }
  }
}
