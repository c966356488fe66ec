package org.viralstack.auth.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.runtime.Service;

/** The users with their password hashes. */
@Service
class Users {
  private static final String ADD =
      """
      INSERT INTO auth.users (id, name, email, password_hash, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (lower(email)) DO NOTHING
      """;

  private static final String CREDENTIALS =
      """
      SELECT u.id, u.password_hash, m.organization_id, m.role
      FROM auth.users u JOIN auth.memberships m ON m.user_id = u.id
      WHERE lower(u.email) = lower(?1) AND u.disabled_at IS NULL
      ORDER BY m.created_at, m.organization_id LIMIT 1
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /**
   * What somebody who signs in is compared with.
   *
   * @param passwordHash in the PHC string format
   * @param organization the one that the user joined first
   */
  record Credentials(UserId user, String passwordHash, OrganizationId organization, Role role) {
    @Override
    public String toString() {
      return "Credentials[user=" + user + "]";
    }
  }

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

  /** Finds what to compare with; empty when nobody can sign in with this address. */
  @Transactional
  Optional<Credentials> credentials(EmailAddress email) {
    Stream<?> rows =
        entities.createNativeQuery(CREDENTIALS).setParameter(1, email.value()).getResultStream();
    return rows.map(row -> credentials((Object[]) row)).findFirst();
  }

  private static Credentials credentials(Object[] row) {
    return new Credentials(
        new UserId((String) row[0]),
        (String) row[1],
        new OrganizationId((String) row[2]),
        Role.valueOf((String) row[3]));
  }
}
