package org.viralstack.billing.quota;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Feature.Measure;
import org.viralstack.billing.quota.ReservationOutcome.OverQuota;
import org.viralstack.billing.quota.ReservationOutcome.Reserved;
import org.viralstack.billing.quota.TakeOutcome.Taken;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.quota.reservation.ReservationLifetime;
import org.viralstack.billing.quota.reservation.ReservationState;
import org.viralstack.billing.quota.reservation.ReservationState.Open;
import org.viralstack.billing.quota.reservation.Reservations;
import org.viralstack.billing.quota.reservation.Reservations.Settlement;
import org.viralstack.billing.usage.UsageCounters;
import org.viralstack.billing.usage.UsagePeriod;

/**
 * Decides whether there is room, and counts. All methods work inside the caller's transaction; what
 * they did stands or falls with it, and whoever wants of the same counter waits for its end.
 * Whoever reserves or takes several features in one transaction does so in the order of {@link
 * Feature}. Safe for use by many threads on many nodes.
 */
@Service
@Transactional(TxType.MANDATORY)
public class Quotas {
  private static final long LARGEST_AMOUNT = 1_000_000_000_000L;

  private final Room room;
  private final UsageCounters counters;
  private final Reservations reservations;
  private final ReservationLifetime lifetime;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Quotas(
      Room room,
      UsageCounters counters,
      Reservations reservations,
      ReservationLifetime lifetime,
      Ids ids,
      Clock clock) {
    this.room = room;
    this.counters = counters;
    this.reservations = reservations;
    this.lifetime = lifetime;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Sets {@code amount} aside in the period of now. Render minutes are one resource: reserving them
   * per month also reserves them per day.
   *
   * @param feature {@code SLIDESHOWS_PER_MONTH} or {@code RENDER_MINUTES_PER_MONTH}
   * @param amount from 1 to 10^12, in the feature's amounts; the most that the work can cost
   */
  public ReservationOutcome reserve(OrganizationId organization, Feature feature, long amount) {
    requireAmount(amount, 1);
    Instant now = clock.instant();
    Map<Feature, UsagePeriod> periods = room.periods(organization, feature, now);
    Optional<OverQuota> refusal = room.reserve(organization, periods, amount);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ReservationId id = new ReservationId(ids.next(ReservationId.PREFIX));
    Instant deadline = now.plus(lifetime.length());
    reservations.add(id, organization, amount, periods, deadline);
    return new Reserved(id, deadline);
  }

  /** Gives an open reservation its full lifetime again, counted from now. */
  public ReservationState renew(ReservationId reservation) {
    Instant deadline = clock.instant().plus(lifetime.length());
    return reservations.renew(reservation, deadline)
        ? new Open(deadline)
        : reservations.settled(reservation);
  }

  /**
   * Charges the work to the period in which it was reserved and gives the rest back; also after the
   * deadline, as long as the sweeper has not come. Repeating it changes nothing.
   *
   * @param trueAmount from 0 to 10^12; what exceeds the reservation is not charged, so that a count
   *     never exceeds what the plan allowed
   */
  public ReservationState commit(ReservationId reservation, long trueAmount) {
    requireAmount(trueAmount, 0);
    reservations.settle(reservation, Settlement.COMMITTED, trueAmount, clock.instant());
    return reservations.settled(reservation);
  }

  /** Gives everything back to the period it came from. Repeating it changes nothing. */
  public ReservationState release(ReservationId reservation) {
    reservations.settle(reservation, Settlement.RELEASED, 0, clock.instant());
    return reservations.settled(reservation);
  }

  /**
   * Counts {@code amount} more of what is counted as it stands; to be called in the transaction
   * that makes it.
   *
   * @param feature {@code APPS}, {@code CONCURRENT_JOBS} or {@code SEATS}
   * @param amount from 1 to 10^12
   */
  public TakeOutcome take(OrganizationId organization, Feature feature, long amount) {
    requireStanding(feature);
    requireAmount(amount, 1);
    Optional<OverQuota> refusal = room.take(organization, feature, amount);
    return refusal.isPresent() ? refusal.get() : new Taken();
  }

  /**
   * Counts {@code amount} less; to be called in the transaction in which it goes.
   *
   * @throws IllegalStateException when more would be given back than was taken
   */
  public void giveBack(OrganizationId organization, Feature feature, long amount) {
    requireStanding(feature);
    requireAmount(amount, 1);
    if (!counters.unuse(organization, feature, UsagePeriod.STANDING, amount)) {
      throw new IllegalStateException(
          organization + " gives back more " + feature.wireName() + " than it took");
    }
  }

  private static void requireAmount(long amount, long least) {
    if (amount < least || amount > LARGEST_AMOUNT) {
      throw new IllegalArgumentException("an amount is from " + least + " to 10^12");
    }
  }

  private static void requireStanding(Feature feature) {
    if (feature.measure() != Measure.STANDING) {
      throw new IllegalArgumentException(feature.wireName() + " is not counted as it stands");
    }
  }
}
