package org.viralstack.api.transport;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.viralstack.api.surface.Surface;
import org.viralstack.api.transport.address.Client;
import org.viralstack.api.transport.address.ClientAddress;
import org.viralstack.api.transport.address.SecurelyForwarded;
import org.viralstack.api.transport.address.TrustedProxies;
import org.viralstack.api.transport.body.CappedRequest;
import org.viralstack.api.transport.operations.OperationsAccess;
import org.viralstack.api.transport.page.PageDoor;
import org.viralstack.api.transport.trace.AccessLog;
import org.viralstack.api.transport.trace.RequestId;
import org.viralstack.api.transport.trace.RequestIds;
import org.viralstack.api.transport.trace.RequestThread;

/** The first and the last that every request meets. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FrontDoor extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Whose bodies the server does not read, but takes for the next request. */
  private static final Set<String> WITHOUT_BODIES = Set.of("TRACE", "CONNECT");

  private final transient RequestIds ids;
  private final transient TrustedProxies proxies;
  private final transient OperationsAccess operations;
  private final transient SurfaceDoor surfaces;
  private final transient PageDoor pages;
  private final transient AccessLog log;

  @Inject
  public FrontDoor(
      RequestIds ids,
      TrustedProxies proxies,
      OperationsAccess operations,
      SurfaceDoor surfaces,
      PageDoor pages,
      AccessLog log) {
    this.ids = ids;
    this.proxies = proxies;
    this.operations = operations;
    this.surfaces = surfaces;
    this.pages = pages;
    this.log = log;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    long begun = System.nanoTime();
    String id = RequestId.assign(request, ids);
    response.setHeader(RequestId.HEADER, id);
    if (WITHOUT_BODIES.contains(request.getMethod()) && CappedRequest.hasBody(request)) {
      response.setHeader("Connection", "close");
    }
    Client client = ClientAddress.assign(request, proxies);
    HttpServletRequest seen =
        client.secure() && !request.isSecure() ? new SecurelyForwarded(request) : request;
    try (RequestThread serving = RequestThread.serving(id)) {
      pass(seen, response, client, chain);
      log.note(request, response, client.address(), begun);
    }
  }

  private void pass(
      HttpServletRequest request, HttpServletResponse response, Client client, FilterChain chain)
      throws IOException {
    String path = decodedPath(request);
    Optional<Surface> surface = Surface.ofPath(path);
    if (surface.isPresent()) {
      SecurityHeaders.ofData(response, client.secure());
      surfaces.serve(surface.get(), request, response, client, chain);
      return;
    }
    Optional<Surface> written = Surface.ofPath(request.getRequestURI());
    if (written.isPresent()) {
      SecurityHeaders.ofData(response, client.secure());
      surfaces.refuseDisguised(written.get(), request, response, client);
      return;
    }
    SecurityHeaders.ofPage(response, client.secure());
    if (operations.hides(path, client)) {
      pages.hide(request, response);
    } else {
      servePage(request, response, chain);
    }
  }

  private void servePage(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      pages.serve(request, response, chain);
    } catch (ServletException | IOException | RuntimeException thrown) {
      if (Faults.clientMistake(thrown).isPresent()) {
        pages.fail(request, response, HttpServletResponse.SC_BAD_REQUEST);
      } else {
        Faults.report(request, thrown);
        pages.fail(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      }
    }
  }

  /**
   * As the server understood it when it chose where the request goes: decoded, and without path
   * parameters.
   */
  private static String decodedPath(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}
