package org.viralstack.api.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.api.transport.body.BodyTooLargeException;
import org.viralstack.api.transport.body.BrokenBodyException;
import org.viralstack.api.transport.body.LateBodyException;
import org.viralstack.api.transport.trace.AccessLog;
import org.viralstack.api.transport.trace.RequestId;

/** Tells faults of ours from what clients do, and logs the former. */
public final class Faults {
  private static final Logger LOG = System.getLogger(Faults.class.getName());
  private static final int MAX_CAUSES = 16;
  private static final Duration SOON = Duration.ofSeconds(1);

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
        case BrokenBodyException broken -> {
          return Optional.of(new Refusal.Malformed("The body ended before it was complete."));
        }
        case LateBodyException late -> {
          return Optional.of(
              switch (late.reason()) {
                case TOO_SLOW -> new Refusal.BodyLate();
                case TOO_MANY -> new Refusal.Unavailable(SOON);
              });
        }
        case IOException gone when isHangUp(gone) -> {
          return Optional.of(new Refusal.Malformed("The connection ended."));
        }
        default -> cause = cause.getCause();
      }
    }
    return Optional.empty();
  }

  /** A client that does not wait for its answer; nobody is there to be told, nor to be logged. */
  private static boolean isHangUp(IOException failure) {
    return failure instanceof ClosedChannelException
        || "Broken pipe".equals(failure.getMessage())
        || "Connection reset by peer".equals(failure.getMessage())
        || failure.getClass().getSimpleName().equals("ClientAbortException");
  }

  private static String route(HttpServletRequest request) {
    return AccessLog.printable(request.getRequestURI());
  }
}
