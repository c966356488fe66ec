package org.viralstack.studio.hook.refresh;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;

/** The hours in which organizations have asked for hooks. */
@Service
class RefreshHours {
  static final Duration HOUR = Duration.ofHours(1);

  // Of two at once the second waits for the first, and then finds its hour.
  private static final String CLAIM =
      """
      INSERT INTO studio.hook_refreshes AS last (organization_id, test_mode, requested_at)
      VALUES (?1, ?2, ?3)
      ON CONFLICT (organization_id, test_mode) DO UPDATE SET requested_at = excluded.requested_at
      WHERE last.requested_at <= ?4
      """;

  private static final String LAST =
      """
      SELECT CAST(floor(extract(epoch FROM requested_at) * 1000) AS bigint)
      FROM studio.hook_refreshes WHERE organization_id = ?1 AND test_mode = ?2
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** Begins an hour, or tells how long the one lasts that has begun. */
  @Transactional(TxType.MANDATORY)
  public Optional<Duration> claim(Tenant tenant, Instant now) {
    int claimed =
        of(CLAIM, tenant)
            .setParameter(3, now.atOffset(ZoneOffset.UTC))
            .setParameter(4, now.minus(HOUR).atOffset(ZoneOffset.UTC))
            .executeUpdate();
    return claimed == 1 ? Optional.empty() : Optional.of(rest(tenant, now));
  }

  private Duration rest(Tenant tenant, Instant now) {
    Number last = (Number) of(LAST, tenant).getSingleResult();
    Duration rest = Duration.between(now, Instant.ofEpochMilli(last.longValue()).plus(HOUR));
    // Whoever waited for the one that claims has read the clock before it.
    Duration atMost = rest.compareTo(HOUR) > 0 ? HOUR : rest;
    return atMost.isPositive() ? atMost : Duration.ofMillis(1);
  }

  private Query of(String sql, Tenant tenant) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, tenant.organization().value())
        .setParameter(2, tenant.testMode());
  }
}
