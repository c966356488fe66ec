package org.viralstack.api.transport.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Enumeration;

/** The network address that a request came from. */
public final class ClientAddress {
  private static final String ATTRIBUTE = "viralstack.client-address";
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

  private ClientAddress() {}

  /**
   * Finds out who the client is, and remembers its address with the request; the server has it as a
   * literal, so no name is looked up.
   */
  public static Client assign(HttpServletRequest request, TrustedProxies proxies)
      throws UnknownHostException {
    InetAddress peer = InetAddress.getByName(request.getRemoteAddr());
    Client client =
        proxies.trust(peer)
            ? new Client(
                proxies.client(peer, request.getHeaders(FORWARDED_FOR)),
                request.isSecure() || forwardedSecurely(request),
                true)
            : new Client(peer, request.isSecure(), !isForwarded(request));
    request.setAttribute(ATTRIBUTE, client.address());
    return client;
  }

  /**
   * The address of a request that has passed the front door.
   *
   * @throws IllegalStateException when it has not
   */
  public static InetAddress of(ContainerRequestContext request) {
    if (request.getProperty(ATTRIBUTE) instanceof InetAddress address) {
      return address;
    }
    throw new IllegalStateException("the request came around the front door");
  }

  /** The nearest proxy is the one that is trusted, so its word, the last one, counts. */
  private static boolean forwardedSecurely(HttpServletRequest request) {
    String last = "";
    for (Enumeration<String> values = request.getHeaders(FORWARDED_PROTO);
        values.hasMoreElements(); ) {
      last = values.nextElement();
    }
    return last.substring(last.lastIndexOf(',') + 1).strip().equalsIgnoreCase("https");
  }

  private static boolean isForwarded(HttpServletRequest request) {
    return request.getHeader(FORWARDED_FOR) != null || request.getHeader("Forwarded") != null;
  }
}
