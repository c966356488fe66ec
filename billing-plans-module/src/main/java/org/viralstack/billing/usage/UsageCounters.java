package org.viralstack.billing.usage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;

/**
 * The counters: one row per organization, feature and period, made on first use. Each method is one
 * statement, and PostgreSQL lets statements on the same row pass one after the other. Counting
 * needs a transaction.
 */
@Service
public class UsageCounters {
  // The first use inserts, any other finds the row, waits for whoever is changing it, and counts
  // only if there is room then.
  private static final String COUNT =
      """
      INSERT INTO billing.usage_counters AS counter
        (organization_id, feature, period_start, used, reserved)
      SELECT CAST(?1 AS text), CAST(?2 AS text), CAST(?3 AS timestamptz),
             CAST(?4 AS bigint), CAST(?5 AS bigint)
      WHERE CAST(?4 AS bigint) + CAST(?5 AS bigint) <= ?6
      ON CONFLICT (organization_id, feature, period_start) DO UPDATE
      SET used = counter.used + excluded.used, reserved = counter.reserved + excluded.reserved
      WHERE counter.used + counter.reserved + excluded.used + excluded.reserved <= ?6
      """;

  private static final String COUNT_DOWN =
      """
      UPDATE billing.usage_counters SET used = used - ?4, reserved = reserved - ?5
      WHERE organization_id = ?1 AND feature = ?2 AND period_start = ?3
        AND used >= ?4 AND reserved >= ?5
      """;

  private static final String COUNTS =
      "SELECT feature, used, reserved FROM billing.usage_counters"
          + " WHERE organization_id = ?1 AND (feature, period_start) IN (";

  /** What a counter says; nothing was counted where there is none. */
  public record Count(long used, long reserved) {
    public static final Count NOTHING = new Count(0, 0);
  }

  @PersistenceContext(unitName = "billing")
  EntityManager entities;

  /** Sets {@code amount} aside if the total stays within {@code ceiling}; tells whether it did. */
  public boolean reserve(
      OrganizationId organization, Feature feature, UsagePeriod period, long amount, long ceiling) {
    return count(COUNT, organization, feature, period, 0, amount)
            .setParameter(6, ceiling)
            .executeUpdate()
        == 1;
  }

  /** Counts {@code amount} as used if the total stays within {@code ceiling}. */
  public boolean use(
      OrganizationId organization, Feature feature, UsagePeriod period, long amount, long ceiling) {
    return count(COUNT, organization, feature, period, amount, 0)
            .setParameter(6, ceiling)
            .executeUpdate()
        == 1;
  }

  /** Undoes {@link #reserve}; tells whether that much was reserved. */
  public boolean unreserve(
      OrganizationId organization, Feature feature, UsagePeriod period, long amount) {
    return count(COUNT_DOWN, organization, feature, period, 0, amount).executeUpdate() == 1;
  }

  /** Undoes {@link #use}; tells whether that much was used. */
  public boolean unuse(
      OrganizationId organization, Feature feature, UsagePeriod period, long amount) {
    return count(COUNT_DOWN, organization, feature, period, amount, 0).executeUpdate() == 1;
  }

  /** What is counted for each of the features in its period. */
  public Map<Feature, Count> counts(
      OrganizationId organization, Map<Feature, UsagePeriod> periods) {
    Map<Feature, Count> counts = new EnumMap<>(Feature.class);
    periods.keySet().forEach(feature -> counts.put(feature, Count.NOTHING));
    for (Object row : countsQuery(organization, periods).getResultList()) {
      Object[] columns = (Object[]) row;
      counts.put(
          Feature.ofWireName((String) columns[0]).orElseThrow(),
          new Count(((Number) columns[1]).longValue(), ((Number) columns[2]).longValue()));
    }
    return counts;
  }

  private Query countsQuery(OrganizationId organization, Map<Feature, UsagePeriod> periods) {
    String pairs =
        IntStream.range(0, periods.size())
            .mapToObj(pair -> "(?" + (2 * pair + 2) + ", ?" + (2 * pair + 3) + ")")
            .collect(Collectors.joining(", "));
    Query query =
        entities.createNativeQuery(COUNTS + pairs + ")").setParameter(1, organization.value());
    int position = 2;
    for (var counted : periods.entrySet()) {
      query.setParameter(position++, counted.getKey().wireName());
      query.setParameter(position++, counted.getValue().start().atOffset(ZoneOffset.UTC));
    }
    return query;
  }

  private Query count(
      String statement,
      OrganizationId organization,
      Feature feature,
      UsagePeriod period,
      long used,
      long reserved) {
    return entities
        .createNativeQuery(statement)
        .setParameter(1, organization.value())
        .setParameter(2, feature.wireName())
        .setParameter(3, period.start().atOffset(ZoneOffset.UTC))
        .setParameter(4, used)
        .setParameter(5, reserved);
  }
}
