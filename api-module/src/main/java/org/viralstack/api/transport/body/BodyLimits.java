package org.viralstack.api.transport.body;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.screenshot.ScreenshotDecoding;
import org.viralstack.studio.asset.AssetSettings;

/**
 * What the body of a request may cost: {@code viralstack.http.max-body-bytes} (by default 1 MiB;
 * more where files are uploaded, and {@code viralstack.movies.max-body-bytes} for a movie, which
 * may hold pictures), {@code viralstack.http.body-seconds} (20) for all of it to arrive ({@code
 * viralstack.assets.upload-seconds} for an asset), and {@code viralstack.http.slow-bodies} (32)
 * that may be waited for at a time, of which one address has a quarter.
 */
@Service
public class BodyLimits {
  private static final long LEAST_BYTES = 1 << 10;
  private static final long MOST_BYTES = 1 << 30;
  private static final Pattern SCREENSHOTS =
      Pattern.compile("/v0/api/v1/apps/[A-Za-z0-9_]{1,64}/screenshots");
  private static final String ASSETS = "/v1/assets";
  private static final String MOVIES = "/v1/render/jobs";

  /** What stands around a file. */
  private static final long ENVELOPE = 64 << 10;

  private static final int MOST_SECONDS = 600;
  private static final int MOST_WAITING = 4096;

  /** Room for two of the longest sources. */
  private static final long MOST_MOVIE = 8 << 20;

  private final BodyAllowance usual;
  private final BodyAllowance screenshot;
  private final BodyAllowance asset;
  private final BodyAllowance movie;
  private final int mostWaiting;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is outside of its range
   */
  @Inject
  public BodyLimits(Config config, AssetSettings assets) {
    this(
        new BodyAllowance(
            number(config, "viralstack.http.max-body-bytes", 1 << 20, LEAST_BYTES, MOST_BYTES),
            seconds(config, "viralstack.http.body-seconds", 20)),
        number(config, "viralstack.movies.max-body-bytes", 4 << 20, LEAST_BYTES, MOST_MOVIE),
        new BodyAllowance(
            assets.maxBytes() + ENVELOPE, seconds(config, "viralstack.assets.upload-seconds", 300)),
        (int) number(config, "viralstack.http.slow-bodies", 32, 1, MOST_WAITING));
  }

  BodyLimits(BodyAllowance usual, long movieBytes, BodyAllowance asset, int mostWaiting) {
    this.usual = usual;
    this.screenshot = usual.atLeast(ScreenshotDecoding.MAX_BYTES + ENVELOPE);
    this.movie = usual.atLeast(movieBytes);
    this.asset = asset;
    this.mostWaiting = mostWaiting;
  }

  /** What the body of a request may cost; more than usual where files come. */
  public BodyAllowance of(HttpServletRequest request) {
    if (!"POST".equals(request.getMethod())) {
      return usual;
    }
    String path = request.getRequestURI();
    return switch (path) {
      case ASSETS -> asset;
      case MOVIES -> movie;
      default -> SCREENSHOTS.matcher(path).matches() ? screenshot : usual;
    };
  }

  /** How many bodies may be waited for at the same time. */
  int mostWaiting() {
    return mostWaiting;
  }

  /** How many of them may come from one address. */
  int mostWaitingOfOne() {
    return Math.max(1, mostWaiting / 4);
  }

  private static Duration seconds(Config config, String name, long byDefault) {
    return Duration.ofSeconds(number(config, name, byDefault, 1, MOST_SECONDS));
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
