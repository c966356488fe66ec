package org.viralstack.api.credential;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/** Finds the credentials of a request. */
public final class PresentedCredentials {
  public static final String KEY_HEADER = "x-api-key";
  public static final String COOKIE = "vs_session";
  private static final Presented NOTHING = new Presented.Nothing();
  private static final String SCHEME = "bearer ";
  private static final String KEY_PREFIX = "vs_";

  private PresentedCredentials() {}

  public static Presented of(ContainerRequestContext request) {
    MultivaluedMap<String, String> headers = request.getHeaders();
    List<String> keys = values(headers, KEY_HEADER);
    List<String> authorizations = values(headers, HttpHeaders.AUTHORIZATION);
    Presented found = NOTHING;
    for (String key : keys) {
      found = either(found, key(key.strip()));
    }
    for (String authorization : authorizations) {
      found = either(found, bearer(authorization.strip()));
    }
    return found.equals(NOTHING) ? cookie(request).orElse(NOTHING) : found;
  }

  private static List<String> values(MultivaluedMap<String, String> headers, String name) {
    List<String> values = headers.get(name);
    return values == null ? List.of() : values;
  }

  private static Presented either(Presented one, Presented other) {
    if (one.equals(NOTHING) || one.equals(other)) {
      return other;
    }
    return other.equals(NOTHING) ? one : new Presented.Conflict();
  }

  private static Presented key(String value) {
    return value.isEmpty() ? NOTHING : new Presented.Key(value);
  }

  private static Presented bearer(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return NOTHING;
    }
    String value = authorization.substring(SCHEME.length()).strip();
    if (value.isEmpty()) {
      return NOTHING;
    }
    return value.startsWith(KEY_PREFIX)
        ? new Presented.Key(value)
        : new Presented.Token(value, false);
  }

  private static Optional<Presented> cookie(ContainerRequestContext request) {
    if (request.getHeaderString(HttpHeaders.COOKIE) == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(request.getCookies().get(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .map(value -> new Presented.Token(value, true));
  }
}
