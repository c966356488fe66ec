package org.viralstack.studio.job.queue;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** How much of the installation one organization may occupy with scenes. */
@Service
class QueueSettings {
  private static final String AT_ONCE = "viralstack.jobs.scenes-at-once-per-organization";
  private static final int MOST = 256;

  private final long atOnce;

  /**
   * @throws IllegalArgumentException when the configured value is outside its range; stops the
   *     start
   */
  @Inject
  QueueSettings(@ConfigProperty(name = AT_ONCE, defaultValue = "8") long atOnce) {
    if (atOnce < 1 || atOnce > MOST) {
      throw new IllegalArgumentException(
          AT_ONCE + " must be from 1 to " + MOST + ", not " + atOnce + ".");
    }
    this.atOnce = atOnce;
  }

  /** How many scenes of one organization are with the nodes at the same time. */
  long atOnce() {
    return atOnce;
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}
}
