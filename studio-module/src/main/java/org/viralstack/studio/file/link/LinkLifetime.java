package org.viralstack.studio.file.link;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** How long a link lives. */
@Service
public class LinkLifetime {
  private static final String SECONDS = "viralstack.files.link-seconds";
  private static final long FEWEST_SECONDS = 60;
  private static final long MOST_SECONDS = Duration.ofDays(7).toSeconds();

  private final Duration length;

  /**
   * @throws IllegalArgumentException when the configured value is outside its range; stops the
   *     start
   */
  @Inject
  public LinkLifetime(@ConfigProperty(name = SECONDS, defaultValue = "86400") long seconds) {
    if (seconds < FEWEST_SECONDS || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          SECONDS
              + " must be from "
              + FEWEST_SECONDS
              + " to "
              + MOST_SECONDS
              + ", not "
              + seconds
              + ".");
    }
    this.length = Duration.ofSeconds(seconds);
  }

  /** From the moment when the link is made. */
  public Duration length() {
    return length;
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}
}
