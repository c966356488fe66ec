package org.viralstack.api.transport;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.viralstack.api.credential.CurrentCaller;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.Surface;
import org.viralstack.api.transport.address.Client;
import org.viralstack.api.transport.body.BodyAllowance;
import org.viralstack.api.transport.body.BodyLimits;
import org.viralstack.api.transport.body.CappedRequest;
import org.viralstack.api.transport.body.SlowBodies;
import org.viralstack.api.transport.cors.CrossOrigin;
import org.viralstack.api.transport.trace.RequestId;
import org.viralstack.auth.audit.Origin;
import org.viralstack.auth.audit.RequestOrigin;
import org.viralstack.auth.runtime.Service;

/** What every request below a surface passes. Safe for use by many threads. */
@Service
public class SurfaceDoor {
  private static final Logger LOG = System.getLogger(SurfaceDoor.class.getName());

  private static final Refusal NO_UPGRADE =
      new Refusal.Malformed("A body cannot come with the header Upgrade.");

  private final BodyLimits limits;
  private final SlowBodies waiting;
  private final CrossOrigin crossOrigin;
  private final RequestOrigin origin;
  private final CurrentCaller caller;

  @Inject
  public SurfaceDoor(
      BodyLimits limits,
      SlowBodies waiting,
      CrossOrigin crossOrigin,
      RequestOrigin origin,
      CurrentCaller caller) {
    this.limits = limits;
    this.waiting = waiting;
    this.crossOrigin = crossOrigin;
    this.origin = origin;
    this.caller = caller;
  }

  void serve(
      Surface surface,
      HttpServletRequest request,
      HttpServletResponse response,
      Client client,
      FilterChain chain) {
    String id = RequestId.of(request);
    request.setAttribute(Surface.ATTRIBUTE, surface);
    BodyAllowance allowed = limits.of(request);
    CappedRequest capped = new CappedRequest(request, client.address(), allowed, waiting);
    SurfaceResponse answer = new SurfaceResponse(response, capped, surface, id);
    request.setAttribute(Surface.ANSWER, answer);
    origin.enter(new Origin(client.address().getHostAddress(), id));
    try {
      if (crossOrigin.answers(request, answer)) {
        return;
      }
      if (request.getContentLengthLong() > allowed.maxBytes()) {
        tell(answer, new Refusal.BodyTooLarge(allowed.maxBytes()));
      } else if (CappedRequest.isUnreadable(request)) {
        tell(answer, NO_UPGRADE);
      } else {
        pass(capped, answer, chain);
      }
    } finally {
      caller.leave();
      origin.leave();
      capped.end();
    }
  }

  /**
   * Refuses a path that is written as if it were below the surface and, once decoded, is not: a
   * proxy in front may have let it pass for what it looks like.
   */
  void refuseDisguised(
      Surface surface, HttpServletRequest request, HttpServletResponse response, Client client) {
    serve(surface, request, response, client, (seen, answer) -> refuseAsUnknown(answer));
  }

  private static void refuseAsUnknown(ServletResponse answer) throws IOException {
    ((HttpServletResponse) answer).sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private static void pass(CappedRequest request, SurfaceResponse answer, FilterChain chain) {
    try {
      chain.doFilter(request, answer);
      answer.finish();
      answer.leaveLengthOpen();
    } catch (ServletException | IOException | RuntimeException thrown) {
      tell(answer, Faults.clientMistake(thrown).orElseGet(() -> Faults.report(request, thrown)));
    }
  }

  private static void tell(SurfaceResponse answer, Refusal refusal) {
    try {
      answer.write(refusal);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "The client did not wait for its answer", gone);
    }
  }
}
