package org.viralstack.api.failure;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.viralstack.api.refusal.Methods;

/** Answers {@code OPTIONS} with {@code Allow} and nothing else, where the framework would chat. */
@Provider
public class OptionsAnswer implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)
        && response.getStatus() == Response.Status.OK.getStatusCode()) {
      response.getHeaders().putSingle("Allow", Methods.list(response.getAllowedMethods()));
      response.getHeaders().remove("Content-Type");
      response.setEntity(null);
      response.setStatusInfo(Response.Status.NO_CONTENT);
    }
  }
}
