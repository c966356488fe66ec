package org.viralstack.api.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.viralstack.api.surface.Refusal;
import org.viralstack.api.surface.Refused;

/** Tells faults of ours from what clients do, and logs the former. */
public final class Faults {
  private static final Logger LOG = System.getLogger(Faults.class.getName());
  private static final int MAX_CAUSES = 16;

  private Faults() {}

  /** Logs the fault under the request's id, and is what the client may know of it. */
  public static Refusal report(HttpServletRequest request, Throwable thrown) {
    String id = RequestId.of(request);
    LOG.log(
        Level.ERROR,
        () -> "Fault in request " + id + " (" + request.getMethod() + " " + route(request) + ")",
        thrown);
    return new Refusal.Fault(id);
  }

  /**
   * A refusal that stands somewhere among the causes, as when reading the body was refused within a
   * parser.
   */
  public static Optional<Refusal> clientMistake(Throwable thrown) {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      switch (cause) {
        case Refused refused -> {
          return Optional.of(refused.refusal());
        }
        case BodyTooLargeException tooLarge -> {
          return Optional.of(new Refusal.BodyTooLarge(tooLarge.maxBytes()));
        }
        case EOFException ended -> {
          return Optional.of(new Refusal.Malformed("The body ended before it was complete."));
        }
        case TimeoutException slow -> {
          return Optional.of(new Refusal.Malformed("The body did not come in time."));
        }
        default -> cause = cause.getCause();
      }
    }
    return Optional.empty();
  }

  private static String route(HttpServletRequest request) {
    return request.getRequestURI().replaceAll("[^\\x21-\\x7e]", "?");
  }
}
