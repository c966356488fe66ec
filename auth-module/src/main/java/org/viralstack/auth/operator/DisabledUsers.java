package org.viralstack.auth.operator;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;

/** The users who are kept out. */
@Service
@Transactional(Transactional.TxType.MANDATORY)
class DisabledUsers {
  private static final String SINCE =
      """
      SELECT CAST(floor(extract(epoch FROM disabled_at) * 1000) AS bigint)
      FROM auth.users WHERE id = ?1 AND disabled_at IS NOT NULL
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /** Disables a user; tells whether this is a change. */
  boolean disable(UserId user, Instant at) {
    return entities
            .createNativeQuery(
                "UPDATE auth.users SET disabled_at = ?2 WHERE id = ?1 AND disabled_at IS NULL")
            .setParameter(1, user.value())
            .setParameter(2, at.atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  /** Enables a user; tells whether this is a change. */
  boolean enable(UserId user) {
    return entities
            .createNativeQuery(
                "UPDATE auth.users SET disabled_at = NULL WHERE id = ?1 AND disabled_at IS NOT NULL")
            .setParameter(1, user.value())
            .executeUpdate()
        == 1;
  }

  Optional<Instant> since(UserId user) {
    Stream<?> rows =
        entities.createNativeQuery(SINCE).setParameter(1, user.value()).getResultStream();
    return rows.map(millis -> Instant.ofEpochMilli(((Number) millis).longValue())).findFirst();
  }

  boolean exists(UserId user) {
    return !entities
        .createNativeQuery("SELECT 1 FROM auth.users WHERE id = ?1")
        .setParameter(1, user.value())
        .getResultList()
        .isEmpty();
  }
}
