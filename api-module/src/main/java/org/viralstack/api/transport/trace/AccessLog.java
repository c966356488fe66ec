package org.viralstack.api.transport.trace;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.runtime.Service;

/**
 * One line per request, if {@code viralstack.http.access-log} is true or the logger's level is
 * DEBUG: address, method, path, status and milliseconds. A query is never logged, as people put
 * secrets there.
 */
@Service
public class AccessLog {
  private static final Logger LOG = System.getLogger(AccessLog.class.getName());
  private static final int LONGEST_PATH = 256;

  private final Level level;

  @Inject
  public AccessLog(Config config) {
    boolean wanted =
        config.getOptionalValue("viralstack.http.access-log", Boolean.class).orElse(false);
    level = wanted ? Level.INFO : Level.DEBUG;
  }

  /**
   * Writes the line of a request that is answered.
   *
   * @param begun {@link System#nanoTime} when it came
   */
  public void note(
      HttpServletRequest request, HttpServletResponse response, InetAddress client, long begun) {
    if (LOG.isLoggable(level)) {
      LOG.log(
          level,
          "{0} {1} {2} {3} {4} {5,number,#} ms",
          RequestId.of(request),
          client.getHostAddress(),
          printable(request.getMethod()),
          printable(request.getRequestURI()),
          Integer.toString(response.getStatus()),
          (System.nanoTime() - begun) / 1_000_000);
    }
  }

  /** A text of the client's, so that it neither forges a line, fills the log nor tells a key. */
  public static String printable(String sent) {
    String text = ApiKeyToken.hideIn(sent);
    StringBuilder printable = new StringBuilder(Math.min(text.length(), LONGEST_PATH));
    for (int at = 0; at < text.length() && at < LONGEST_PATH; at++) {
      char character = text.charAt(at);
      printable.append(character > ' ' && character < 0x7F ? character : '?');
    }
    return printable.toString();
  }
}
