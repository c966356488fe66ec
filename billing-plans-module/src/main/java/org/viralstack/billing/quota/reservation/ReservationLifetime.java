package org.viralstack.billing.quota.reservation;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** How long a reservation lives that nobody renews. */
@Service
public class ReservationLifetime {
  private static final String SECONDS = "viralstack.quota.reservation-seconds";
  private static final long MOST_SECONDS = Duration.ofDays(7).toSeconds();

  private final Duration length;

  /**
   * @throws IllegalArgumentException when the configured value is outside its range; stops the
   *     start
   */
  @Inject
  public ReservationLifetime(@ConfigProperty(name = SECONDS, defaultValue = "3600") long seconds) {
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          SECONDS + " must be from 1 to " + MOST_SECONDS + ", not " + seconds + ".");
    }
    this.length = Duration.ofSeconds(seconds);
  }

  /** Counted from the reservation, or from its last renewal. */
  public Duration length() {
    return length;
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}
}
