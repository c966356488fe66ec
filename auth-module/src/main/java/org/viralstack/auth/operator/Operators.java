package org.viralstack.auth.operator;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.UserId;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.runtime.Service;

/** The users who operate this installation. */
@Service
class Operators {
  private static final String LOCK =
      """
      SELECT id, operator, configured_password_hash FROM auth.users
      WHERE lower(email) = lower(?1) FOR UPDATE
      """;

  private static final String APPOINT =
      """
      UPDATE auth.users SET operator = true, password_hash = ?2, configured_password_hash = ?2
      WHERE id = ?1
      """;

  private static final String DISMISS =
      """
      UPDATE auth.users SET operator = false, configured_password_hash = NULL
      WHERE operator AND lower(email) <> lower(?1) RETURNING id
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /**
   * Somebody with the operator's address.
   *
   * @param configuredHash the hash of the password that the configuration said last
   */
  record Candidate(UserId id, boolean operator, Optional<String> configuredHash) {}

  /** Finds a user and keeps others from changing it until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Candidate> lock(EmailAddress email) {
    Stream<?> rows =
        entities.createNativeQuery(LOCK).setParameter(1, email.value()).getResultStream();
    return rows.map(row -> candidate((@Nullable Object[]) row)).findFirst();
  }

  /** Makes a user an operator with the configured password, inside the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void appoint(UserId user, String passwordHash) {
    entities
        .createNativeQuery(APPOINT)
        .setParameter(1, user.value())
        .setParameter(2, passwordHash)
        .executeUpdate();
  }

  /**
   * Makes every operator a user like others, but for the one with this address, inside the caller's
   * transaction.
   *
   * @param email empty to make an exception for nobody
   * @return whom
   */
  @Transactional(Transactional.TxType.MANDATORY)
  List<UserId> dismissOthersThan(Optional<EmailAddress> email) {
    Stream<?> rows =
        entities
            .createNativeQuery(DISMISS)
            .setParameter(1, email.map(EmailAddress::value).orElse(""))
            .getResultStream();
    return rows.map(id -> new UserId((String) id)).toList();
  }

  private static Candidate candidate(@Nullable Object[] row) {
    return new Candidate(
        new UserId(String.valueOf(row[0])),
        Boolean.TRUE.equals(row[1]),
        Optional.ofNullable((String) row[2]));
  }
}
