package org.viralstack.api.transport;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;
import org.viralstack.api.surface.Refusal;
import org.viralstack.api.surface.Surface;
import org.viralstack.auth.audit.Origin;
import org.viralstack.auth.audit.RequestOrigin;

/** The first and the last that a request below a surface meets. */
@WebFilter(
    urlPatterns = {"/v0/*", "/v1/*", "/.well-known/*"},
    asyncSupported = true)
public class FrontDoor extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(FrontDoor.class.getName());

  private final transient SecureRandom random;
  private final transient BodyCap cap;
  private final transient RequestOrigin origin;

  @Inject
  public FrontDoor(SecureRandom random, BodyCap cap, RequestOrigin origin) {
    this.origin = origin;
    this.random = random;
    this.cap = cap;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    String id =
        RequestId.assign(request, Optional.ofNullable(request.getHeader(RequestId.HEADER)), random);
    Surface surface = Surface.ofPath(decodedPath(request)).orElseGet(Surface::slides);
    request.setAttribute(Surface.ATTRIBUTE, surface);
    CappedRequest capped = new CappedRequest(request, cap.maxBytes());
    SurfaceResponse answer = new SurfaceResponse(response, capped, surface, id);
    answer.setHeader(RequestId.HEADER, id);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Cache-Control", "no-store");
    if (request.getContentLengthLong() > cap.maxBytes()) {
      answer.write(new Refusal.BodyTooLarge(cap.maxBytes()));
      return;
    }
    origin.enter(new Origin(ClientAddress.assign(request).getHostAddress(), id));
    try {
      pass(capped, answer, chain);
    } finally {
      origin.leave();
    }
  }

  private static void tell(SurfaceResponse answer, Refusal refusal) {
    try {
      answer.write(refusal);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "The client did not wait for its answer", gone);
    }
  }

  /**
   * As the server understood it when it chose this filter: decoded, and without path parameters.
   */
  private static String decodedPath(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  private static void pass(HttpServletRequest request, SurfaceResponse answer, FilterChain chain) {
    try {
      chain.doFilter(request, answer);
    } catch (ServletException | IOException | RuntimeException thrown) {
      tell(answer, Faults.clientMistake(thrown).orElseGet(() -> Faults.report(request, thrown)));
    }
  }
}
