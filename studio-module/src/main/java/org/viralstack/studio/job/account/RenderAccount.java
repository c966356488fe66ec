package org.viralstack.studio.job.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.billing.quota.ReservationOutcome;
import org.viralstack.billing.quota.TakeOutcome;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.quota.reservation.ReservationState;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.studio.job.storage.Jobs;

/** Pays for movies. All methods work in the caller's transaction. */
@Service
@Transactional(TxType.MANDATORY)
public class RenderAccount {
  /** The most movies of test data that are made at once, where the plan allows more. */
  private static final int MOST_TESTS = 5;

  private final Quotas quotas;
  private final Subscriptions subscriptions;
  private final Jobs jobs;

  @Inject
  RenderAccount(Quotas quotas, Subscriptions subscriptions, Jobs jobs) {
    this.quotas = quotas;
    this.subscriptions = subscriptions;
    this.jobs = jobs;
  }

  /** Takes a place and sets minutes aside, or neither. */
  public Booking book(Tenant tenant, Duration length) {
    if (tenant.testMode()) {
      return bookTest(tenant);
    }
    return switch (quotas.take(tenant.organization(), Feature.CONCURRENT_JOBS, 1)) {
      case ReservationOutcome.OverQuota over ->
          new Booking.Refused(over.feature(), over.required());
      case TakeOutcome.Taken taken -> {
        Booking minutes = reserve(tenant, length);
        if (minutes instanceof Booking.Refused) {
          quotas.giveBack(tenant.organization(), Feature.CONCURRENT_JOBS, 1);
        }
        yield minutes;
      }
    };
  }

  private Booking bookTest(Tenant tenant) {
    long ceiling =
        subscriptions.of(tenant.organization()).plan().allowance(Feature.CONCURRENT_JOBS).ceiling();
    return jobs.openTests(tenant.organization()) < Math.min(ceiling, MOST_TESTS)
        ? new Booking.Booked(Optional.empty())
        : new Booking.Refused(Feature.CONCURRENT_JOBS, Optional.empty());
  }

  /** Sets the minutes of another length aside in place of those before. */
  public Booking rebook(Tenant tenant, Optional<ReservationId> before, Duration length) {
    if (before.isEmpty()) {
      return new Booking.Booked(before);
    }
    quotas.release(before.get());
    return reserve(tenant, length);
  }

  /** Lets what is set aside live on; false when it has run out meanwhile. */
  public boolean renew(Optional<ReservationId> reservation) {
    return reservation.isEmpty()
        || !(quotas.renew(reservation.get()) instanceof ReservationState.Lapsed);
  }

  /**
   * The movie is there: charges its length and gives the rest and its place back. If what was set
   * aside has run out meanwhile and nothing is left, only the place goes back.
   */
  public Booking charge(Tenant tenant, Optional<ReservationId> reservation, Duration length) {
    leave(tenant);
    if (reservation.isEmpty() || isCommitted(reservation.get(), length)) {
      return new Booking.Booked(reservation);
    }
    Booking anew = reserve(tenant, length);
    if (anew instanceof Booking.Booked booked) {
      booked.reservation().ifPresent(paid -> quotas.commit(paid, length.toMillis()));
    }
    return anew;
  }

  private boolean isCommitted(ReservationId reservation, Duration length) {
    return !(quotas.commit(reservation, length.toMillis()) instanceof ReservationState.Lapsed);
  }

  /** There will be no movie: gives everything back. */
  public void giveBack(Tenant tenant, Optional<ReservationId> reservation) {
    leave(tenant);
    reservation.ifPresent(quotas::release);
  }

  private void leave(Tenant tenant) {
    if (!tenant.testMode()) {
      quotas.giveBack(tenant.organization(), Feature.CONCURRENT_JOBS, 1);
    }
  }

  private Booking reserve(Tenant tenant, Duration length) {
    long millis = Math.max(1, length.toMillis());
    return switch (quotas.reserve(
        tenant.organization(), Feature.RENDER_MINUTES_PER_MONTH, millis)) {
      case ReservationOutcome.Reserved reserved -> new Booking.Booked(Optional.of(reserved.id()));
      case ReservationOutcome.OverQuota over ->
          new Booking.Refused(over.feature(), over.required());
    };
  }
}
