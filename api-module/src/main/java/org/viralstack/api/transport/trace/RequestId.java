package org.viralstack.api.transport.trace;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.viralstack.auth.apikey.token.ApiKeyToken;

/** The id under which a request is found in the log: the caller's own, if it is sane, else ours. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "viralstack.request-id";
  private static final int LONGEST = 128;
  private static final String SANE_SIGNS = "._:/+=-";

  private RequestId() {}

  /** Chooses the id and remembers it with the request. */
  public static String assign(HttpServletRequest request, RequestIds ids) {
    String callers = request.getHeader(HEADER);
    String id = callers != null && isSane(callers) ? callers : ids.next();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** The id of a request that has passed the front door. */
  public static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "unknown";
  }

  private static boolean isSane(String value) {
    for (int at = 0; at < value.length(); at++) {
      if (at == LONGEST || !isSaneCharacter(value.charAt(at))) {
        return false;
      }
    }
    return !value.isEmpty() && ApiKeyToken.hideIn(value).equals(value);
  }

  private static boolean isSaneCharacter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || SANE_SIGNS.indexOf(character) >= 0;
  }
}
