package org.viralstack.billing.quota.reservation;

import jakarta.inject.Inject;
import org.viralstack.auth.runtime.Service;

/** Gives back what the dead had reserved. */
@Service
public class ReservationSweeper {
  private static final int MOST_PER_SWEEP = 10_000;

  private final OverdueReservations overdue;

  @Inject
  ReservationSweeper(OverdueReservations overdue) {
    this.overdue = overdue;
  }

  /**
   * Gives back reservations whose deadline has passed, each in a transaction of its own, and
   * forgets those that were settled 40 days ago, and what was counted in periods that began more
   * than 100 days ago and are over. May run on many nodes at once: each takes what no other is
   * working on. A reservation is given back by one of them only.
   *
   * @return how many were given back by this call; at most 10,000, and fewer only if no more were
   *     to be found
   */
  public int sweep() {
    int given = 0;
    while (given < MOST_PER_SWEEP && overdue.giveBackOne()) {
      given++;
    }
    overdue.forgetOld();
    return given;
  }
}
