package org.viralstack.api.transport.body;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.screenshot.ScreenshotDecoding;

/**
 * What the body of a request may cost: {@code viralstack.http.max-body-bytes} (by default 1 MiB;
 * one picture more where pictures are uploaded), {@code viralstack.http.body-seconds} (20) for all
 * of it to arrive, and {@code viralstack.http.slow-bodies} (32) that may be waited for at a time,
 * of which one address has a quarter.
 */
@Service
public class BodyLimits {
  private static final long LEAST_BYTES = 1 << 10;
  private static final long MOST_BYTES = 1 << 30;
  private static final Pattern UPLOADS =
      Pattern.compile("/v0/api/v1/apps/[A-Za-z0-9_]{1,64}/screenshots");

  /** A picture, and what stands around it. */
  private static final long UPLOAD_BYTES = ScreenshotDecoding.MAX_BYTES + (64 << 10);

  private static final int MOST_SECONDS = 600;
  private static final int MOST_WAITING = 4096;

  private final long maxBytes;
  private final Duration longest;
  private final int mostWaiting;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is outside of its range
   */
  @Inject
  public BodyLimits(Config config) {
    maxBytes = number(config, "viralstack.http.max-body-bytes", 1 << 20, LEAST_BYTES, MOST_BYTES);
    longest =
        Duration.ofSeconds(number(config, "viralstack.http.body-seconds", 20, 1, MOST_SECONDS));
    mostWaiting = (int) number(config, "viralstack.http.slow-bodies", 32, 1, MOST_WAITING);
  }

  BodyLimits(long maxBytes, Duration longest, int mostWaiting) {
    this.maxBytes = maxBytes;
    this.longest = longest;
    this.mostWaiting = mostWaiting;
  }

  /** The most bytes of a request's body; more than usual where pictures are uploaded. */
  public long maxBytes(HttpServletRequest request) {
    boolean upload =
        "POST".equals(request.getMethod()) && UPLOADS.matcher(request.getRequestURI()).matches();
    return upload ? Math.max(maxBytes, UPLOAD_BYTES) : maxBytes;
  }

  /** How long all of a body may take to arrive. */
  Duration longest() {
    return longest;
  }

  /** How many bodies may be waited for at the same time. */
  int mostWaiting() {
    return mostWaiting;
  }

  /** How many of them may come from one address. */
  int mostWaitingOfOne() {
    return Math.max(1, mostWaiting / 4);
  }

  private static long number(Config config, String name, long byDefault, long least, long most) {
    long number = config.getOptionalValue(name, Long.class).orElse(byDefault);
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")
              + " must be between "
              + least
              + " and "
              + most);
    }
    return number;
  }
}
