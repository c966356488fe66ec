package org.viralstack.api.transport.trace;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.viralstack.auth.apikey.token.ApiKeyToken;

/** The id under which a request is found in the log: the caller's own, if it is sane, else ours. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "viralstack.request-id";
  private static final int LONGEST = 128;
  private static final String SANE_SIGNS = "._:/+=-";
  private static final int BYTES = 12;

  private RequestId() {}

  /** Chooses the id and remembers it with the request. */
  public static String assign(
      ServletRequest request, Optional<String> callers, SecureRandom random) {
    String id = callers.filter(RequestId::isSane).orElseGet(() -> fresh(random));
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** The id of a request that has passed the front door. */
  public static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "unknown";
  }

  private static boolean isSane(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && value.chars().allMatch(RequestId::isSaneCharacter)
        && ApiKeyToken.hideIn(value).equals(value);
  }

  private static boolean isSaneCharacter(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || SANE_SIGNS.indexOf(character) >= 0;
  }

  private static String fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return "req_" + HexFormat.of().formatHex(bytes);
  }
}
