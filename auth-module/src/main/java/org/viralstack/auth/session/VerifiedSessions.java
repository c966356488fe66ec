package org.viralstack.auth.session;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.cluster.CoherentCache;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.Service;

/**
 * The sessions that this node has verified, by the SHA-256 of their token: at most {@value #MOST}.
 * What is forgotten is named by the identifier of a session or of a user.
 */
@Service
class VerifiedSessions implements InvalidationListener {
  static final String SUBJECT = "sessions";
  static final int MOST = 50_000;

  private static final int MOST_REFUSED = 10_000;

  /** Short, as a token may be refused that a moment later would be known by its new signing key. */
  private static final Duration REFUSED_FOR = Duration.ofSeconds(1);

  private final Clock clock;
  private final CoherentCache<SessionCaller> callers;

  @Inject
  VerifiedSessions(Clock clock, Invalidations invalidations) {
    this(clock, invalidations.trust());
  }

  VerifiedSessions(Clock clock, BooleanSupplier trusted) {
    this.clock = clock;
    this.callers = new CoherentCache<>(trusted, MOST, MOST_REFUSED, REFUSED_FOR);
  }

  /**
   * Whose session a token is, until it expires.
   *
   * @param mayRead is asked, if at all, when this node does not remember the token: whether it may
   *     be read, which is dear; else it is nobody's
   * @param read verifies the token and asks the database
   */
  Optional<SessionCaller> find(
      String token, BooleanSupplier mayRead, Supplier<Optional<SessionCaller>> read) {
    String fingerprint = fingerprint(token);
    Optional<SessionCaller> known = callers.recall(fingerprint);
    return (known.isPresent() ? known : look(fingerprint, mayRead, read))
        .filter(caller -> clock.instant().isBefore(caller.expiresAt()));
  }

  private Optional<SessionCaller> look(
      String fingerprint, BooleanSupplier mayRead, Supplier<Optional<SessionCaller>> read) {
    return callers.remembers(fingerprint) || mayRead.getAsBoolean()
        ? callers.get(fingerprint, same -> read.get())
        : Optional.empty();
  }

  long size() {
    return callers.size();
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public void forget(String key) {
    callers.forgetWhere(
        caller -> caller.session().value().equals(key) || caller.user().value().equals(key));
  }

  @Override
  public void forgetAll() {
    callers.forgetAll();
  }

  private static String fingerprint(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return new String(hash, StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java runtime lacks SHA-256", impossible);
    }
  }
}
