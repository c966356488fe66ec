package org.viralstack.api.transport;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The network address that a request came from. */
public final class ClientAddress {
  private static final String ATTRIBUTE = "viralstack.client-address";

  private ClientAddress() {}

  /**
   * Finds the address and remembers it with the request; the server has it as a literal, so no name
   * is looked up.
   */
  static InetAddress assign(ServletRequest request) throws UnknownHostException {
    InetAddress address = InetAddress.getByName(request.getRemoteAddr());
    request.setAttribute(ATTRIBUTE, address);
    return address;
  }

  /**
   * The address of a request that has passed {@link FrontDoor}.
   *
   * @throws IllegalStateException when it has not
   */
  public static InetAddress of(ContainerRequestContext request) {
    if (request.getProperty(ATTRIBUTE) instanceof InetAddress address) {
      return address;
    }
    throw new IllegalStateException("the request came around the front door");
  }
}
