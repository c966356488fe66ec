package org.viralstack.api.credential;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;

/** Tells whether a request by cookie can come from a page of ours only. */
final class CookieRequests {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private CookieRequests() {}

  static boolean mayChange(ContainerRequestContext request) {
    return SAFE_METHODS.contains(request.getMethod())
        || request.getHeaderString("X-Requested-With") != null
        || sameOrigin(request);
  }

  private static boolean sameOrigin(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    URI own = request.getUriInfo().getBaseUri();
    return origin != null && origin.equals(own.getScheme() + "://" + own.getAuthority());
  }
}
