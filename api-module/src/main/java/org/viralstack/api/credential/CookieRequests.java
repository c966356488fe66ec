package org.viralstack.api.credential;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;

/** Tells whether a request by cookie can come from a page of ours only. */
final class CookieRequests {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private CookieRequests() {}

  /**
   * Whether a foreign page may have made the request: it names a foreign origin, whatever it does,
   * or it changes something and nothing shows that a page of ours sent it.
   */
  static boolean mayBeForeign(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    if (origin != null) {
      return !isOwn(origin, request.getUriInfo().getBaseUri());
    }
    return !SAFE_METHODS.contains(request.getMethod())
        && request.getHeaderString("X-Requested-With") == null;
  }

  private static boolean isOwn(String origin, URI own) {
    return origin.equals(own.getScheme() + "://" + own.getAuthority());
  }
}
