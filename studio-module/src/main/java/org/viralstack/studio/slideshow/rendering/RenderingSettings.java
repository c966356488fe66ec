package org.viralstack.studio.slideshow.rendering;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** How much of the installation one organization may occupy. */
@Service
class RenderingSettings {
  private static final String AT_ONCE = "viralstack.slideshows.at-once-per-organization";
  private static final int MOST = 64;

  private final long atOnce;

  /**
   * @throws IllegalArgumentException when the configured value is outside its range; stops the
   *     start
   */
  @Inject
  RenderingSettings(@ConfigProperty(name = AT_ONCE, defaultValue = "2") long atOnce) {
    if (atOnce < 1 || atOnce > MOST) {
      throw new IllegalArgumentException(
          AT_ONCE + " must be from 1 to " + MOST + ", not " + atOnce + ".");
    }
    this.atOnce = atOnce;
  }

  /** How many slideshows of one organization are drawn at the same time, on all nodes together. */
  long atOnce() {
    return atOnce;
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}
}
