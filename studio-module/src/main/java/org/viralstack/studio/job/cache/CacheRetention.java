package org.viralstack.studio.job.cache;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.Service;

/** Removes rendered scenes that nobody uses, again and again, somewhere in the installation. */
@Service
class CacheRetention {
  private static final String DAYS = "viralstack.jobs.scene-cache-days";
  private static final int MOST = 365;
  private static final Duration PAUSE = Duration.ofHours(1);

  private final UnusedScenes unused;
  private final Clock clock;
  private final Duration kept;

  /**
   * @throws IllegalArgumentException when the configured value is outside its range; stops the
   *     start
   */
  @Inject
  CacheRetention(
      UnusedScenes unused,
      Clock clock,
      @ConfigProperty(name = DAYS, defaultValue = "7") long days) {
    if (days < 1 || days > MOST) {
      throw new IllegalArgumentException(
          DAYS + " must be from 1 to " + MOST + ", not " + days + ".");
    }
    this.unused = unused;
    this.clock = clock;
    this.kept = Duration.ofDays(days);
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("render.cache.retention", FixedDelay.of(PAUSE))
        .execute((task, context) -> forget());
  }

  private void forget() {
    boolean more;
    do {
      more = unused.removeSome(clock.instant().minus(kept));
    } while (more);
  }
}
