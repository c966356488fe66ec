package org.viralstack.studio.job.watch;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How watchers are served.
 *
 * @param mostOfOne how many one organization may have on this node; 1 to {@link #MOST}
 * @param silence after which they hear that there is no news; 1 s to 1 min
 */
record WatchSettings(int mostOfOne, Duration silence) {
  /** Of all organizations together. */
  static final int MOST = 2_000;

  private static final String OF_ONE = "viralstack.jobs.listeners-per-organization";
  private static final String SILENCE = "viralstack.jobs.heartbeat-seconds";
  private static final int LONGEST_SECONDS = 60;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is outside its range, naming it
   */
  static WatchSettings from(Config config) {
    return new WatchSettings(
        number(config, OF_ONE, 20, MOST),
        Duration.ofSeconds(number(config, SILENCE, 15, LONGEST_SECONDS)));
  }

  private static int number(Config config, String name, int usual, int most) {
    int number = config.getOptionalValue(name, Integer.class).orElse(usual);
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          name + " must be from 1 to " + most + ", not " + number + ".");
    }
    return number;
  }
}
