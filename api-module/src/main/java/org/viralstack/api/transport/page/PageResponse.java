package org.viralstack.api.transport.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.viralstack.api.json.JsonFormat;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.Surface;
import org.viralstack.api.transport.trace.RequestId;

/** A response whose errors are ours and never the server's page. */
final class PageResponse extends HttpServletResponseWrapper {
  private static final String PAGE = "/not-found.html";

  private final HttpServletRequest request;

  PageResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public void sendError(int status) throws IOException {
    if (isCommitted()) {
      return;
    }
    resetBuffer();
    setStatus(status);
    if (status == SC_NOT_FOUND && wantsPage()) {
      setContentType("text/html;charset=UTF-8");
      try (InputStream page = request.getServletContext().getResourceAsStream(PAGE)) {
        page.transferTo(getOutputStream());
      }
    } else {
      setContentType("application/json");
      JsonFormat.write(getOutputStream(), Surface.slides().answer(refusal(status)).body());
    }
    flushBuffer();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    sendError(status);
  }

  private boolean wantsPage() {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  private Refusal refusal(int status) {
    return switch (status) {
      case SC_NOT_FOUND, SC_FORBIDDEN -> new Refusal.NoSuchPath();
      case SC_METHOD_NOT_ALLOWED -> new Refusal.MethodNotAllowed(Set.of());
      default ->
          status < SC_INTERNAL_SERVER_ERROR
              ? new Refusal.Malformed("The request is malformed.")
              : new Refusal.Fault(RequestId.of(request));
    };
  }
}
