package org.viralstack.billing.quota.reservation;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.viralstack.billing.testing.BillingDatabase;

/** Reservations on the real database. */
public final class TestReservations {
  private TestReservations() {}

  public static Reservations reservations() {
    Reservations reservations = new Reservations();
    reservations.entities = BillingDatabase.entities();
    return reservations;
  }

  /** A sweeper with a transaction for each of its steps. */
  public static ReservationSweeper sweeper(Reservations reservations, Clock clock) {
    return new ReservationSweeper(
        new OverdueReservations(reservations, clock) {
          @Override
          public boolean giveBackOne() {
            return inItsOwn(super::giveBackOne);
          }

          @Override
          public void forgetOld() {
            inItsOwn(
                () -> {
                  super.forgetOld();
                  return true;
                });
          }
        });
  }

  private static boolean inItsOwn(Callable<Boolean> step) {
    try {
      return BillingDatabase.inTransaction(step);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
