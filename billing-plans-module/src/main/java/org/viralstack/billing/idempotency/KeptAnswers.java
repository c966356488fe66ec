package org.viralstack.billing.idempotency;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.secret.SecretSealing;

/** The kept answers of all organizations. */
@Service
class KeptAnswers {
  static final Duration KEPT = Duration.ofHours(24);

  @PersistenceContext(unitName = "billing")
  EntityManager entities;

  private final SecretSealing sealing;
  private final Clock clock;

  /** An answer, and to what. */
  record Found(Fingerprint fingerprint, KeptAnswer kept) {}

  @Inject
  KeptAnswers(SecretSealing sealing, Clock clock) {
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Keeps twins of a call away until the transaction ends; false when one is there already. */
  boolean lock(KeyedCall call) {
    return (Boolean)
        entities
            .createNativeQuery("SELECT pg_try_advisory_xact_lock(?1)")
            .setParameter(1, call.lock())
            .getSingleResult();
  }

  /** What is kept under the key of a call, be it the same call or another. */
  Optional<Found> find(KeyedCall call) {
    List<?> rows =
        ofCall(
                "SELECT fingerprint, answer FROM billing.kept_answers"
                    + " WHERE organization_id = ?1 AND test_mode = ?2 AND key_hash = ?3"
                    + " AND kept_until > ?4",
                call)
            .setParameter(4, column(clock.instant()))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> found(call, new Fingerprint((String) row[0]), (String) row[1]))
        .findFirst();
  }

  /**
   * Keeps an answer for 24 hours, in the current transaction, which holds the lock of its call.
   *
   * @throws IllegalStateException when there is one already
   */
  void add(KeyedCall call, KeptAnswer answer) {
    Instant now = clock.instant();
    int added =
        ofCall(
                "INSERT INTO billing.kept_answers AS kept"
                    + " (organization_id, test_mode, key_hash, fingerprint, answer, kept_until)"
                    + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
                    + " ON CONFLICT (organization_id, test_mode, key_hash) DO UPDATE"
                    + " SET fingerprint = ?4, answer = ?5, kept_until = ?6"
                    + " WHERE kept.kept_until <= ?7",
                call)
            .setParameter(4, call.fingerprint().hex())
            .setParameter(5, sealing.seal(answer.bytes(), place(call, call.fingerprint())))
            .setParameter(6, column(now.plus(KEPT)))
            .setParameter(7, column(now))
            .executeUpdate();
    if (added != 1) {
      throw new IllegalStateException("an answer to this call is kept already");
    }
  }

  /** Forgets answers whose time is over, leaving those that another node is forgetting. */
  @Transactional
  public int forgetOver(int most) {
    return entities
        .createNativeQuery(
            "DELETE FROM billing.kept_answers WHERE (organization_id, test_mode, key_hash) IN"
                + " (SELECT organization_id, test_mode, key_hash FROM billing.kept_answers"
                + " WHERE kept_until <= ?1 ORDER BY kept_until LIMIT ?2 FOR UPDATE SKIP LOCKED)")
        .setParameter(1, column(clock.instant()))
        .setParameter(2, most)
        .executeUpdate();
  }

  private Query ofCall(String statement, KeyedCall call) {
    return entities
        .createNativeQuery(statement)
        .setParameter(1, call.tenant().organization().value())
        .setParameter(2, call.tenant().testMode())
        .setParameter(3, call.keyHash());
  }

  private Found found(KeyedCall call, Fingerprint fingerprint, String sealed) {
    return new Found(fingerprint, KeptAnswer.of(sealing.open(sealed, place(call, fingerprint))));
  }

  /** An answer opens for its own call only, so that rows cannot be swapped. */
  private static String place(KeyedCall call, Fingerprint fingerprint) {
    return "billing.kept_answers/"
        + call.tenant().organization()
        + "/"
        + call.tenant().testMode()
        + "/"
        + call.keyHash()
        + "/"
        + fingerprint.hex();
  }

  private static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
