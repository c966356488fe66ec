package org.viralstack.api.drain;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How long a node that is told to end goes on serving: {@code viralstack.http.drain-seconds}, from
 * 0, the default, to 60.
 */
record DrainTime(Duration length) {
  private static final int LONGEST_SECONDS = 60;

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException when it is outside its range
   */
  static DrainTime of(Config config) {
    int seconds = config.getOptionalValue("viralstack.http.drain-seconds", Integer.class).orElse(0);
    if (seconds < 0 || seconds > LONGEST_SECONDS) {
      throw new IllegalArgumentException(
          "VIRALSTACK_HTTP_DRAIN_SECONDS must be between 0 and " + LONGEST_SECONDS);
    }
    return new DrainTime(Duration.ofSeconds(seconds));
  }
}
