package org.viralstack.studio.job.running;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * How this node works on movies.
 *
 * @param atOnce how many scenes it renders or joins at the same time; 1 to 64
 * @param directory for files that are being made
 */
record RunningSettings(int atOnce, Path directory) {
  private static final String AT_ONCE = "viralstack.jobs.scenes-at-once-per-node";
  private static final int MOST = 64;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is outside its range, naming it
   */
  static RunningSettings from(Config config) {
    int atOnce =
        config
            .getOptionalValue(AT_ONCE, Integer.class)
            .orElseGet(() -> Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST));
    if (atOnce < 1 || atOnce > MOST) {
      throw new IllegalArgumentException(
          AT_ONCE + " must be from 1 to " + MOST + ", not " + atOnce + ".");
    }
    return new RunningSettings(
        atOnce,
        config
            .getOptionalValue("viralstack.jobs.work-directory", String.class)
            .map(Path::of)
            .orElseGet(
                () ->
                    Path.of(
                        config.getOptionalValue("viralstack.data.dir", String.class).orElse("data"),
                        "work")));
  }
}
