package org.viralstack.studio.job.ending;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** How long the files of a movie are kept. */
@Service
class FileLifetime {
  private static final String DAYS = "viralstack.jobs.files-days";
  private static final int MOST = 3_650;

  private final Duration length;

  /**
   * @throws IllegalArgumentException when the configured value is outside its range; stops the
   *     start
   */
  @Inject
  FileLifetime(@ConfigProperty(name = DAYS, defaultValue = "30") long days) {
    if (days < 1 || days > MOST) {
      throw new IllegalArgumentException(
          DAYS + " must be from 1 to " + MOST + ", not " + days + ".");
    }
    this.length = Duration.ofDays(days);
  }

  /** From the moment when the movie is done. */
  Duration length() {
    return length;
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}
}
