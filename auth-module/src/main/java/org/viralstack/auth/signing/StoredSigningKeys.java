package org.viralstack.auth.signing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.viralstack.auth.runtime.Service;

/** The signing keys that all nodes share. */
@Service
class StoredSigningKeys {
  private static final String ADD =
      """
      INSERT INTO auth.signing_keys (kid, public_jwk, sealed_private_jwk, created_at)
      VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT ((true)) WHERE retired_at IS NULL DO NOTHING
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /** The active key and those that were retired after a moment, the newest first. */
  @Transactional
  List<SigningKeyRow> retiredNotBefore(Instant moment) {
    return entities
        .createQuery(
            "SELECT k FROM SigningKeyRow k WHERE k.retiredAt IS NULL OR k.retiredAt > :moment"
                + " ORDER BY k.createdAt DESC, k.kid DESC",
            SigningKeyRow.class)
        .setParameter("moment", moment)
        .getResultList();
  }

  /** Adds an active key, unless there is one: then this key is lost. */
  @Transactional
  void addUnlessActive(SigningKeyRow key) {
    entities
        .createNativeQuery(ADD)
        .setParameter(1, key.kid)
        .setParameter(2, key.publicJwk)
        .setParameter(3, key.sealedPrivateJwk)
        .setParameter(4, utc(key.createdAt))
        .executeUpdate();
  }

  /**
   * Puts a new key in the place of the active one, and deletes those that were retired before
   * {@code obsolete}. Does nothing when another node has just done so.
   *
   * @param active the kid of the key that is thought to be active
   * @return whether it was this call
   */
  @Transactional
  boolean replace(String active, SigningKeyRow successor, Instant obsolete) {
    int retired =
        entities
            .createNativeQuery(
                "UPDATE auth.signing_keys SET retired_at = ?2 WHERE kid = ?1 AND retired_at IS NULL")
            .setParameter(1, active)
            .setParameter(2, utc(successor.createdAt))
            .executeUpdate();
    if (retired == 1) {
      addUnlessActive(successor);
      entities
          .createNativeQuery("DELETE FROM auth.signing_keys WHERE retired_at < ?1")
          .setParameter(1, utc(obsolete))
          .executeUpdate();
    }
    return retired == 1;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
