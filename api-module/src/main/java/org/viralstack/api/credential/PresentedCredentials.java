package org.viralstack.api.credential;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the credentials of a request. */
public final class PresentedCredentials {
  public static final String KEY_HEADER = "x-api-key";
  public static final String COOKIE = "vs_session";
  private static final String SCHEME = "bearer ";
  private static final String KEY_PREFIX = "vs_";

  private PresentedCredentials() {}

  public static Presented of(ContainerRequestContext request) {
    Set<Presented> found = new HashSet<>();
    for (String value : headers(request, KEY_HEADER)) {
      String key = value.strip();
      if (!key.isEmpty()) {
        found.add(new Presented.Key(key));
      }
    }
    for (String value : headers(request, HttpHeaders.AUTHORIZATION)) {
      bearer(value.strip()).ifPresent(found::add);
    }
    return switch (found.size()) {
      case 0 -> cookie(request).orElseGet(Presented.Nothing::new);
      case 1 -> found.iterator().next();
      default -> new Presented.Conflict();
    };
  }

  private static List<String> headers(ContainerRequestContext request, String name) {
    List<String> values = request.getHeaders().get(name);
    return values == null ? List.of() : values;
  }

  private static Optional<Presented> bearer(String authorization) {
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    String value = authorization.substring(SCHEME.length()).strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        value.startsWith(KEY_PREFIX)
            ? new Presented.Key(value)
            : new Presented.Token(value, false));
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
