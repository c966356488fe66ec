package org.viralstack.auth.session;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.SessionTokens.Contents;
import org.viralstack.auth.session.SessionVerification.Refused;
import org.viralstack.auth.session.SessionVerification.Undecided;
import org.viralstack.auth.session.SessionVerification.Verified;

/**
 * The sessions of people. What ends sessions commits first and then waits until every node knows,
 * so it must not be called inside a transaction.
 */
@Service
public class Sessions {
  private static final Logger LOG = System.getLogger(Sessions.class.getName());
  private static final Undecided UNDECIDED = new Undecided(Duration.ofSeconds(1));

  private final SessionTokens tokens;
  private final StoredSessions stored;
  private final OpenSessions open;
  private final VerifiedSessions verified;
  private final Invalidations invalidations;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Sessions(
      SessionTokens tokens,
      StoredSessions stored,
      OpenSessions open,
      VerifiedSessions verified,
      Invalidations invalidations,
      Ids ids,
      Clock clock) {
    this.tokens = tokens;
    this.stored = stored;
    this.open = open;
    this.verified = verified;
    this.invalidations = invalidations;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins a session of exactly 24 hours inside one organization, for a user who has just come into
   * being. Its token is refused as long as the user is no member of it or disabled. Of more than
   * {@value StoredSessions#MOST_PER_USER} sessions of a user the oldest end.
   */
  @Transactional(Transactional.TxType.NEVER)
  public IssuedSession issue(UserId user, OrganizationId organization) {
    Contents session = contents(user, organization, thisSecond());
    stored.add(session, clock.instant()).forEach(this::tell);
    return written(session);
  }

  /**
   * As the other, for a user who proved to know a password.
   *
   * @param passwordHash what the password was compared with
   * @param note for the audit log, written in the same transaction
   * @return empty when meanwhile the password was changed, the user disabled or taken out of the
   *     organization
   */
  @Transactional(Transactional.TxType.NEVER)
  public Optional<IssuedSession> issue(
      UserId user, OrganizationId organization, String passwordHash, AuditEntry note) {
    Contents session = contents(user, organization, thisSecond());
    return stored
        .add(session, passwordHash, note, clock.instant())
        .map(
            ended -> {
              ended.forEach(this::tell);
              return written(session);
            });
  }

  /**
   * Begins a session inside another organization in the place of a present one, which ends. It
   * lasts as long as that would have, so that going to and fro does not lengthen a sign-in.
   *
   * @return empty when meanwhile the present session ended or the user was taken out of the other
   *     organization
   */
  @Transactional(Transactional.TxType.NEVER)
  public Optional<IssuedSession> succeed(SessionCaller present, OrganizationId organization) {
    Contents successor =
        contents(present.user(), organization, present.expiresAt().minus(SessionTokens.LIFETIME));
    AuditEntry note =
        new AuditEntry(
            organization,
            new Actor.Person(present.user()),
            "user.switched_organization",
            present.user().value());
    return stored
        .replace(present.session(), successor, note, clock.instant())
        .map(
            ended -> {
              tell(present.session());
              ended.forEach(this::tell);
              return written(successor);
            });
  }

  private Instant thisSecond() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private Contents contents(UserId user, OrganizationId organization, Instant issuedAt) {
    return new Contents(new SessionId(ids.next(SessionId.PREFIX)), user, organization, issuedAt);
  }

  private IssuedSession written(Contents session) {
    return new IssuedSession(tokens.write(session), session.expiresAt());
  }

  /** Tells whose session a token is, for a caller who may have it read. */
  public SessionVerification verify(String token) {
    return verify(token, () -> true);
  }

  /**
   * Tells whose session a token is. Safe for any input; cannot tell while the database is away,
   * unless this node remembers.
   *
   * @param mayRead is asked, if at all, when this node does not remember the token: whether this
   *     caller may have its signature checked and the database asked; else it is refused
   */
  public SessionVerification verify(String token, BooleanSupplier mayRead) {
    try {
      return outcome(
          verified.find(token, mayRead, () -> tokens.read(token).flatMap(stored::caller)));
    } catch (PersistenceException | TransactionalException | IllegalStateException unanswered) {
      // One line and no trace: when the database is away, every call comes by here.
      LOG.log(Level.WARNING, "A session cannot be verified: {0}", unanswered.getMessage());
      return UNDECIDED;
    }
  }

  private static SessionVerification outcome(Optional<SessionCaller> caller) {
    return caller.<SessionVerification>map(Verified::new).orElseGet(Refused::new);
  }

  /**
   * Ends one session; repeating it is harmless. When this returns, no node accepts its token.
   *
   * @param note for the audit log, written in the same transaction
   */
  @Transactional(Transactional.TxType.NEVER)
  public void end(SessionId session, AuditEntry note) {
    open.end(session, note);
    tell(session);
  }

  private void tell(SessionId ended) {
    invalidations.broadcast(VerifiedSessions.SUBJECT, ended.value());
  }

  /**
   * Ends all sessions of a user, by themselves. When this returns, no node accepts their tokens.
   *
   * @param note for the audit log, written in the same transaction
   */
  @Transactional(Transactional.TxType.NEVER)
  public void endAllOf(UserId user, AuditEntry note) {
    open.endAllOf(user, note);
    refreshAllOf(user);
  }

  /**
   * Makes every node read a user's sessions anew, to be called after a change of role, address or
   * membership was committed, or {@link OpenSessions} ended them.
   */
  @Transactional(Transactional.TxType.NEVER)
  public void refreshAllOf(UserId user) {
    invalidations.broadcast(VerifiedSessions.SUBJECT, user.value());
  }
}
