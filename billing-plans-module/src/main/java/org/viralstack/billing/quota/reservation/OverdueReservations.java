package org.viralstack.billing.quota.reservation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.quota.reservation.Reservations.Settlement;

/** The steps of a sweep, each a transaction of its own. */
@Service
class OverdueReservations {
  // Longer than any period, so that a repeated commit finds what it did.
  private static final Duration REMEMBERED = Duration.ofDays(40);

  /** Longer than a month or a day goes on and can be settled; billing periods are looked up. */
  private static final Duration COUNTED = Duration.ofDays(100);

  private final Reservations reservations;
  private final Clock clock;

  @Inject
  OverdueReservations(Reservations reservations, Clock clock) {
    this.reservations = reservations;
    this.clock = clock;
  }

  /** Tells whether there was one. */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean giveBackOne() {
    Instant now = clock.instant();
    Optional<ReservationId> next = reservations.nextOverdue(now);
    next.ifPresent(id -> reservations.settle(id, Settlement.LAPSED, 0, now));
    return next.isPresent();
  }

  /** Forgets up to 1,000 reservations and as many counters. */
  @Transactional(TxType.REQUIRES_NEW)
  public void forgetOld() {
    Instant now = clock.instant();
    reservations.forgetSettledBefore(now.minus(REMEMBERED));
    reservations.forgetCountersBefore(now.minus(COUNTED));
  }
}
