package org.viralstack.billing.quota.reservation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.Service;

/** Lets the sweeper run again and again, somewhere in the installation. */
@Service
class ReservationSweep {
  private static final String SECONDS = "viralstack.quota.sweep-seconds";
  private static final long MOST_SECONDS = Duration.ofHours(1).toSeconds();

  private final ReservationSweeper sweeper;
  private final Duration pause;

  /**
   * @throws IllegalArgumentException when the configured value is outside its range; stops the
   *     start
   */
  @Inject
  ReservationSweep(
      ReservationSweeper sweeper,
      @ConfigProperty(name = SECONDS, defaultValue = "30") long seconds) {
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          SECONDS + " must be from 1 to " + MOST_SECONDS + ", not " + seconds + ".");
    }
    this.sweeper = sweeper;
    this.pause = Duration.ofSeconds(seconds);
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("billing.reservations.sweep", FixedDelay.of(pause))
        .execute((task, context) -> sweeper.sweep());
  }
}
