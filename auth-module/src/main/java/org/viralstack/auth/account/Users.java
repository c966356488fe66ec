package org.viralstack.auth.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;

/** The users, as they come. */
@Service
class Users {
  private static final String ADD =
      """
      INSERT INTO auth.users (id, name, email, password_hash, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (lower(email)) DO NOTHING
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /**
   * Adds a user, inside the caller's transaction.
   *
   * @return whether this happened; it does not when the email address has a user
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean add(UserId id, NewAccount account, String passwordHash, Instant at) {
    return entities
            .createNativeQuery(ADD)
            .setParameter(1, id.value())
            .setParameter(2, account.name())
            .setParameter(3, account.email().value())
            .setParameter(4, passwordHash)
            .setParameter(5, at.atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }
}
