package org.viralstack.billing.quota.reservation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.reservation.ReservationState.Committed;
import org.viralstack.billing.quota.reservation.ReservationState.Lapsed;
import org.viralstack.billing.quota.reservation.ReservationState.Released;
import org.viralstack.billing.usage.UsagePeriod;

/**
 * The reservations in the database. A reservation is settled once; whoever settles it holds its row
 * and then goes through its counters in the order of the features, as everyone does.
 */
@Service
public class Reservations {
  /** How a reservation ended. */
  public enum Settlement {
    COMMITTED,
    RELEASED,
    LAPSED
  }

  private static final String ADD =
      """
      INSERT INTO billing.reservations (id, organization_id, amount, state, deadline)
      VALUES (?1, ?2, ?3, 'OPEN', ?4)
      """;

  private static final String ADD_PERIOD =
      """
      INSERT INTO billing.reserved_periods (reservation_id, feature, period_start)
      VALUES (?1, ?2, ?3)
      """;

  private static final String RENEW =
      "UPDATE billing.reservations SET deadline = ?2 WHERE id = ?1 AND state = 'OPEN'";

  private static final String SETTLE =
      """
      UPDATE billing.reservations SET state = ?2, charged = LEAST(amount, ?3), settled_at = ?4
      WHERE id = ?1 AND state = 'OPEN'
      """;

  private static final String CHARGE =
      """
      UPDATE billing.usage_counters counter
      SET reserved = counter.reserved - reservation.amount,
          used = counter.used + reservation.charged
      FROM billing.reservations reservation
      JOIN billing.reserved_periods period ON period.reservation_id = reservation.id
      WHERE reservation.id = ?1 AND period.feature = ?2
        AND counter.organization_id = reservation.organization_id
        AND counter.feature = period.feature
        AND counter.period_start = period.period_start
      """;

  private static final String NEXT_OVERDUE =
      """
      SELECT id FROM billing.reservations WHERE state = 'OPEN' AND deadline <= ?1
      ORDER BY deadline LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  private static final String FORGET =
      """
      DELETE FROM billing.reservations WHERE id IN (
        SELECT id FROM billing.reservations WHERE state <> 'OPEN' AND settled_at < ?1
        LIMIT 1000 FOR UPDATE SKIP LOCKED)
      """;

  // A billing period goes on until the next one begins, however long ago it began itself.
  private static final String FORGET_COUNTERS =
      """
      DELETE FROM billing.usage_counters WHERE (organization_id, feature, period_start) IN (
        SELECT organization_id, feature, period_start FROM billing.usage_counters counter
        WHERE period_start > 'epoch' AND period_start < ?1 AND reserved = 0
          AND NOT EXISTS (
            SELECT 1 FROM billing.subscriptions present
            WHERE present.organization_id = counter.organization_id
              AND present.period_start = counter.period_start)
        LIMIT 1000 FOR UPDATE SKIP LOCKED)
      """;

  @PersistenceContext(unitName = "billing")
  EntityManager entities;

  /** Adds an open reservation that went through {@code periods}. */
  public void add(
      ReservationId id,
      OrganizationId organization,
      long amount,
      Map<Feature, UsagePeriod> periods,
      Instant deadline) {
    entities
        .createNativeQuery(ADD)
        .setParameter(1, id.value())
        .setParameter(2, organization.value())
        .setParameter(3, amount)
        .setParameter(4, column(deadline))
        .executeUpdate();
    periods.forEach(
        (feature, period) ->
            entities
                .createNativeQuery(ADD_PERIOD)
                .setParameter(1, id.value())
                .setParameter(2, feature.wireName())
                .setParameter(3, column(period.start()))
                .executeUpdate());
  }

  /** Tells whether the reservation was open. */
  public boolean renew(ReservationId id, Instant deadline) {
    return entities
            .createNativeQuery(RENEW)
            .setParameter(1, id.value())
            .setParameter(2, column(deadline))
            .executeUpdate()
        == 1;
  }

  /** Settles the reservation and its counters, unless that was done before. */
  public void settle(ReservationId id, Settlement settlement, long charge, Instant now) {
    int settled =
        entities
            .createNativeQuery(SETTLE)
            .setParameter(1, id.value())
            .setParameter(2, settlement.name())
            .setParameter(3, charge)
            .setParameter(4, column(now))
            .executeUpdate();
    if (settled == 1) {
      features(id).forEach(feature -> charge(id, feature));
    }
  }

  /** What a reservation has become that is not open. */
  public ReservationState settled(ReservationId id) {
    List<?> rows =
        entities
            .createNativeQuery("SELECT state, charged FROM billing.reservations WHERE id = ?1")
            .setParameter(1, id.value())
            .getResultList();
    if (rows.isEmpty()) {
      return new Lapsed();
    }
    Object[] row = (Object[]) rows.getFirst();
    return switch (Settlement.valueOf((String) row[0])) {
      case COMMITTED -> new Committed(((Number) row[1]).longValue());
      case RELEASED -> new Released();
      case LAPSED -> new Lapsed();
    };
  }

  /** An open reservation whose deadline has passed and which nobody else is settling; held. */
  Optional<ReservationId> nextOverdue(Instant now) {
    return entities
        .createNativeQuery(NEXT_OVERDUE)
        .setParameter(1, column(now))
        .getResultList()
        .stream()
        .map(id -> new ReservationId((String) id))
        .findFirst();
  }

  /** Deletes up to 1,000 that were settled before {@code limit}; returns how many. */
  int forgetSettledBefore(Instant limit) {
    return entities.createNativeQuery(FORGET).setParameter(1, column(limit)).executeUpdate();
  }

  /**
   * Deletes up to 1,000 counters of periods that began before {@code limit}, are not present, and
   * have nothing reserved.
   */
  int forgetCountersBefore(Instant limit) {
    return entities
        .createNativeQuery(FORGET_COUNTERS)
        .setParameter(1, column(limit))
        .executeUpdate();
  }

  private List<Feature> features(ReservationId id) {
    List<?> names =
        entities
            .createNativeQuery(
                "SELECT feature FROM billing.reserved_periods WHERE reservation_id = ?1")
            .setParameter(1, id.value())
            .getResultList();
    return Arrays.stream(Feature.values())
        .filter(feature -> names.contains(feature.wireName()))
        .toList();
  }

  private void charge(ReservationId id, Feature feature) {
    int counters =
        entities
            .createNativeQuery(CHARGE)
            .setParameter(1, id.value())
            .setParameter(2, feature.wireName())
            .executeUpdate();
    if (counters != 1) {
      throw new IllegalStateException("No counter for " + id + " and " + feature.wireName());
    }
  }

  private static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
