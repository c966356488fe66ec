package org.viralstack.billing.quota;

import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;

/**
 * Decides whether there is room, and counts. All methods work inside the caller's transaction; what
 * they did stands or falls with it. Safe for use by many threads on many nodes.
 */
@Service
@Transactional(TxType.MANDATORY)
public class Quotas {
  /**
   * Sets {@code amount} aside in the period of now. Render minutes are one resource: reserving them
   * per month also reserves them per day.
   *
   * @param feature one that is counted per period
   * @param amount at least 1, in the feature's amounts; the most that the work can cost
   */
  public ReservationOutcome reserve(OrganizationId organization, Feature feature, long amount) {
    throw new UnsupportedOperationException();
  }

  /** Moves the deadline of an open reservation to the full time from now. */
  public ReservationState renew(ReservationId reservation) {
    throw new UnsupportedOperationException();
  }

  /**
   * Charges the work to the period in which it was reserved and gives the rest back. Repeating it
   * changes nothing.
   *
   * @param trueAmount 0 or more; what exceeds the reservation is not charged
   */
  public ReservationState commit(ReservationId reservation, long trueAmount) {
    throw new UnsupportedOperationException();
  }

  /** Gives everything back to the period it came from. Repeating it changes nothing. */
  public ReservationState release(ReservationId reservation) {
    throw new UnsupportedOperationException();
  }

  /**
   * Counts {@code amount} more of what is counted as it stands ({@code apps}, {@code
   * concurrent_jobs}); to be called in the transaction that makes it.
   */
  public TakeOutcome take(OrganizationId organization, Feature feature, long amount) {
    throw new UnsupportedOperationException();
  }

  /** Counts {@code amount} less; to be called in the transaction in which it goes. */
  public void giveBack(OrganizationId organization, Feature feature, long amount) {
    throw new UnsupportedOperationException();
  }
}
