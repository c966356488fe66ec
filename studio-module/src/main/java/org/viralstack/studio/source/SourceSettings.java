package org.viralstack.studio.source;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/** What the files of a movie may cost, each and together. */
@Service
class SourceSettings {
  private static final int LONGEST_SECONDS = 3_600;

  private final long fileBytes;
  private final long jobBytes;
  private final Duration fileTime;
  private final Duration jobTime;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is outside of its range, naming it
   */
  @Inject
  SourceSettings(Config config) {
    fileBytes = number(config, "viralstack.sources.max-file-bytes", 256 << 20, Long.MAX_VALUE);
    jobBytes = number(config, "viralstack.sources.max-job-bytes", 1L << 30, Long.MAX_VALUE);
    fileTime = seconds(config, "viralstack.sources.file-seconds", 60);
    jobTime = seconds(config, "viralstack.sources.job-seconds", 300);
  }

  long fileBytes() {
    return fileBytes;
  }

  long jobBytes() {
    return jobBytes;
  }

  Duration fileTime() {
    return fileTime;
  }

  Duration jobTime() {
    return jobTime;
  }

  private static Duration seconds(Config config, String name, long usual) {
    return Duration.ofSeconds(number(config, name, usual, LONGEST_SECONDS));
  }

  private static long number(Config config, String name, long usual, long most) {
    long number = config.getOptionalValue(name, Long.class).orElse(usual);
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "%s must be from 1 to %d."
              .formatted(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), most));
    }
    return number;
  }
}
