package org.viralstack.api.transport;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id under which a request is found in the log: the caller's own, if it is sane, else ours. */
public final class RequestId {
  public static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "viralstack.request-id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");
  private static final int BYTES = 12;

  private RequestId() {}

  /** Chooses the id and remembers it with the request. */
  static String assign(ServletRequest request, Optional<String> callers, SecureRandom random) {
    String id =
        callers.filter(value -> SANE.matcher(value).matches()).orElseGet(() -> fresh(random));
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  /** The id of a request that has passed {@link FrontDoor}. */
  public static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "unknown";
  }

  private static String fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return "req_" + HexFormat.of().formatHex(bytes);
  }
}
