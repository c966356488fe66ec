package org.viralstack.studio.job.bench;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.background.BackgroundSettings;

/**
 * How this node works on movies.
 *
 * @param atOnce how many scenes it renders or joins at the same time; leaves threads for {@link
 *     #WAITING} that wait for that, for planning, and for other work
 * @param planning how many movies it plans at the same time
 * @param directory for files that are being made
 */
record RunningSettings(int atOnce, int planning, Path directory) {
  /** So many wait for a place, to begin at once. */
  static final int WAITING = 2;

  private static final String AT_ONCE = "viralstack.jobs.scenes-at-once-per-node";
  private static final String THREADS = "viralstack.background.threads";
  private static final int LEAST_PLANNING = 2;
  private static final int MOST_PLANNING = 4;
  private static final int OTHERS = 2;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is outside its range, naming it
   */
  static RunningSettings from(Config config) {
    int threads = BackgroundSettings.from(config).threads();
    int most = threads - WAITING - LEAST_PLANNING - OTHERS;
    int atOnce =
        config
            .getOptionalValue(AT_ONCE, Integer.class)
            .orElseGet(() -> Math.clamp(Runtime.getRuntime().availableProcessors(), 1, most));
    if (atOnce < 1 || atOnce > most) {
      throw new IllegalArgumentException(
          AT_ONCE
              + " must be from 1 to "
              + most
              + " with "
              + threads
              + " of "
              + THREADS
              + ", not "
              + atOnce
              + ".");
    }
    return new RunningSettings(
        atOnce,
        Math.min(MOST_PLANNING, threads - WAITING - OTHERS - atOnce),
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
