package org.viralstack.auth.signin;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.runtime.Service;

/**
 * The wrong passwords of the last {@link #WINDOW}, by the address that was typed. Rows of addresses
 * that are quiet again are removed as new ones come.
 */
@Service
class SignInAttempts {
  static final int PERMITTED = 5;
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** One statement decides, so it is exact however many nodes ask at once. */
  private static final String COUNT_UNLESS_FULL =
      """
      INSERT INTO auth.sign_in_attempts AS known (account, wrong_at, last_wrong_at)
      VALUES (?1, ARRAY[CAST(?2 AS timestamptz)], CAST(?2 AS timestamptz))
      ON CONFLICT (account) DO UPDATE SET
        wrong_at = ARRAY(SELECT wrong FROM unnest(known.wrong_at) AS wrong
                         WHERE wrong > CAST(?3 AS timestamptz)) || CAST(?2 AS timestamptz),
        last_wrong_at = CAST(?2 AS timestamptz)
      WHERE (SELECT count(*) FROM unnest(known.wrong_at) AS wrong
             WHERE wrong > CAST(?3 AS timestamptz)) < ?4
      """;

  private static final String TAKE_BACK_THE_ONLY_ONE =
      "DELETE FROM auth.sign_in_attempts WHERE account = ?1 AND cardinality(wrong_at) = 1";

  private static final String TAKE_BACK_THE_LAST =
      """
      UPDATE auth.sign_in_attempts
      SET wrong_at = trim_array(wrong_at, 1), last_wrong_at = wrong_at[cardinality(wrong_at) - 1]
      WHERE account = ?1
      """;

  private static final String OLDEST_THAT_FILLS =
      """
      SELECT CAST(ceil(extract(epoch FROM min(wrong)) * 1000) AS bigint)
      FROM auth.sign_in_attempts, unnest(wrong_at) AS wrong
      WHERE account = ?1 AND wrong > CAST(?2 AS timestamptz)
      HAVING count(*) >= ?3
      """;

  private static final String FORGET_QUIET =
      """
      DELETE FROM auth.sign_in_attempts WHERE account IN (
        SELECT account FROM auth.sign_in_attempts WHERE last_wrong_at <= CAST(?1 AS timestamptz)
        ORDER BY last_wrong_at LIMIT 10 FOR UPDATE SKIP LOCKED)
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  private final Clock clock;

  @Inject
  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /** How long the address is still throttled; empty when it is not. */
  @Transactional
  Optional<Duration> remainingWait(String email) {
    Instant now = clock.instant();
    return entities
        .createNativeQuery(OLDEST_THAT_FILLS)
        .setParameter(1, account(email))
        .setParameter(2, windowBefore(now))
        .setParameter(3, PERMITTED)
        .getResultStream()
        .map(oldest -> wait(now, Instant.ofEpochMilli(((Number) oldest).longValue())))
        .findFirst();
  }

  /**
   * Counts a wrong password against the address; unless there were enough of them, then tells how
   * long it is throttled.
   */
  @Transactional
  Optional<Duration> recordWrong(String email) {
    Instant now = clock.instant();
    OffsetDateTime windowStart = windowBefore(now);
    entities.createNativeQuery(FORGET_QUIET).setParameter(1, windowStart).executeUpdate();
    int counted =
        entities
            .createNativeQuery(COUNT_UNLESS_FULL)
            .setParameter(1, account(email))
            .setParameter(2, now.atOffset(ZoneOffset.UTC))
            .setParameter(3, windowStart)
            .setParameter(4, PERMITTED)
            .executeUpdate();
    return counted == 1
        ? Optional.empty()
        : remainingWait(email).or(() -> Optional.of(Duration.ofSeconds(1)));
  }

  /**
   * Takes a right password's turn among the wrong ones that are being counted, and counts nothing;
   * unless there were enough of them, then tells how long the address is throttled.
   *
   * <p>It waits in the same line as they do, so that the right one of many guesses at once is no
   * likelier to be answered than any other.
   */
  @Transactional
  Optional<Duration> admitRight(String email) {
    Optional<Duration> wait = recordWrong(email);
    if (wait.isEmpty() && change(TAKE_BACK_THE_ONLY_ONE, email) == 0) {
      change(TAKE_BACK_THE_LAST, email);
    }
    return wait;
  }

  private int change(String statement, String email) {
    return entities.createNativeQuery(statement).setParameter(1, account(email)).executeUpdate();
  }

  private static OffsetDateTime windowBefore(Instant now) {
    return now.minus(WINDOW).atOffset(ZoneOffset.UTC);
  }

  private static Duration wait(Instant now, Instant oldest) {
    Duration exact = Duration.between(now, oldest.plus(WINDOW));
    return Duration.ofSeconds(Math.max(1, exact.plusNanos(999_999_999).toSeconds()));
  }

  private static String account(String email) {
    try {
      byte[] canonical = EmailAddress.folded(email.strip()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java runtime lacks SHA-256", impossible);
    }
  }
}
