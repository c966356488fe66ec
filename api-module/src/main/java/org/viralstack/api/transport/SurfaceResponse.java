package org.viralstack.api.transport;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.viralstack.api.json.JsonFormat;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.ErrorAnswer;
import org.viralstack.api.surface.Surface;
import org.viralstack.api.transport.body.CappedRequest;

/** A response whose errors are the surface's and never the server's page. */
final class SurfaceResponse extends HttpServletResponseWrapper {
  private static final Map<Integer, Refusal> BY_STATUS =
      Map.of(
          401, new Refusal.MissingCredentials(),
          404, new Refusal.NoSuchPath(),
          405, new Refusal.MethodNotAllowed(Set.of()),
          406, new Refusal.NotAcceptable(),
          415, new Refusal.UnsupportedMediaType());

  private final CappedRequest request;
  private final Surface surface;
  private final String requestId;

  SurfaceResponse(
      HttpServletResponse response, CappedRequest request, Surface surface, String requestId) {
    super(response);
    this.request = request;
    this.surface = surface;
    this.requestId = requestId;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    finish();
    return super.getOutputStream();
  }

  /** Gets rid of what is left of the body; to be called before the answer goes out. */
  void finish() {
    if (!request.passOverRest() && !isCommitted()) {
      setHeader("Connection", "close");
    }
  }

  /** Otherwise the server tells a length of 0 for content that the answer to HEAD leaves out. */
  void leaveLengthOpen() throws IOException {
    if (request.getMethod().equals("HEAD")
        && getContentType() != null
        && !containsHeader("Content-Length")
        && !request.isAsyncStarted()) {
      flushBuffer();
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    write(status < 500 ? ofStatus(status) : new Refusal.Fault(requestId));
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }

  /**
   * Writes the refusal in place of whatever the response held; does nothing once it is on its way.
   */
  void write(Refusal refusal) throws IOException {
    if (isCommitted()) {
      return;
    }
    resetBuffer();
    ErrorAnswer answer = surface.answer(refusal);
    setStatus(answer.status());
    answer
        .headers()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                setHeader(name, value);
              }
            });
    setContentType("application/json");
    JsonFormat.write(getOutputStream(), answer.body());
    flushBuffer();
  }

  private static Refusal ofStatus(int status) {
    return BY_STATUS.getOrDefault(status, new Refusal.Malformed("The request is malformed."));
  }
}
