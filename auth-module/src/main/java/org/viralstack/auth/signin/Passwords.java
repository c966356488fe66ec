package org.viralstack.auth.signin;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.runtime.Service;

/** The password hashes of the users who may sign in. */
@Service
class Passwords {
  // Identifiers of sessions grow with time, so the greatest is of the organization last signed in
  // to or switched to.
  private static final String CREDENTIALS =
      """
      SELECT u.id, u.password_hash, m.organization_id, m.role
      FROM auth.users u JOIN auth.memberships m ON m.user_id = u.id
      WHERE lower(u.email) = lower(?1) AND u.disabled_at IS NULL
      ORDER BY (SELECT max(s.id) FROM auth.sessions s
                WHERE s.user_id = u.id AND s.organization_id = m.organization_id) DESC NULLS LAST,
               m.created_at, m.organization_id
      LIMIT 1
      """;

  private static final String HASH =
      "SELECT password_hash FROM auth.users WHERE id = ?1 AND disabled_at IS NULL";

  private static final String REPLACE =
      "UPDATE auth.users SET password_hash = ?3 WHERE id = ?1 AND password_hash = ?2";

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /**
   * What somebody who signs in is compared with.
   *
   * @param passwordHash in the PHC string format
   * @param organization the one that the user was in last, or else joined first
   */
  record Credentials(UserId user, String passwordHash, OrganizationId organization, Role role) {
    @Override
    public String toString() {
      return "Credentials[user=" + user + "]";
    }
  }

  /** Finds what to compare with; empty when nobody can sign in with this address. */
  @Transactional
  Optional<Credentials> credentials(EmailAddress email) {
    Stream<?> rows =
        entities.createNativeQuery(CREDENTIALS).setParameter(1, email.value()).getResultStream();
    return rows.map(row -> credentials((Object[]) row)).findFirst();
  }

  /** The hash of a user who is not disabled, in the PHC string format. */
  @Transactional
  Optional<String> hashOf(UserId user) {
    Query query = entities.createNativeQuery(HASH).setParameter(1, user.value());
    Stream<?> rows = query.getResultStream();
    return rows.map(String.class::cast).findFirst();
  }

  /**
   * Replaces a hash, inside the caller's transaction.
   *
   * @return whether {@code present} was still the user's
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean replace(UserId user, String present, String successor) {
    return entities
            .createNativeQuery(REPLACE)
            .setParameter(1, user.value())
            .setParameter(2, present)
            .setParameter(3, successor)
            .executeUpdate()
        == 1;
  }

  private static Credentials credentials(Object[] row) {
    return new Credentials(
        new UserId((String) row[0]),
        (String) row[1],
        new OrganizationId((String) row[2]),
        Role.valueOf((String) row[3]));
  }
}
