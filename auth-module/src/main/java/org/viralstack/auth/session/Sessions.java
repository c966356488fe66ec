package org.viralstack.auth.session;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.SessionTokens.Contents;
import org.viralstack.auth.session.SessionVerification.Refused;
import org.viralstack.auth.session.SessionVerification.Verified;

/**
 * The sessions of people. What ends sessions commits first and then waits until every node knows,
 * so it must not be called inside a transaction.
 */
@Service
public class Sessions {
  private final SessionTokens tokens;
  private final StoredSessions stored;
  private final VerifiedSessions verified;
  private final Invalidations invalidations;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Sessions(
      SessionTokens tokens,
      StoredSessions stored,
      VerifiedSessions verified,
      Invalidations invalidations,
      Ids ids,
      Clock clock) {
    this.tokens = tokens;
    this.stored = stored;
    this.verified = verified;
    this.invalidations = invalidations;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Begins a session of exactly 24 hours inside one organization. Its token is refused as long as
   * the user is no member of it. Of more than {@value StoredSessions#MOST_PER_USER} sessions of a
   * user the oldest end.
   */
  @Transactional(Transactional.TxType.NEVER)
  public IssuedSession issue(UserId user, OrganizationId organization) {
    return begin(user, organization, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Begins a session inside another organization in the place of a present one, which ends. It
   * lasts as long as that would have, so that going to and fro does not lengthen a sign-in.
   */
  @Transactional(Transactional.TxType.NEVER)
  public IssuedSession succeed(SessionCaller present, OrganizationId organization) {
    IssuedSession successor =
        begin(present.user(), organization, present.expiresAt().minus(SessionTokens.LIFETIME));
    stored.end(present.session(), clock.instant(), Optional.empty());
    tell(present.session());
    return successor;
  }

  private IssuedSession begin(UserId user, OrganizationId organization, Instant issuedAt) {
    Contents session =
        new Contents(new SessionId(ids.next(SessionId.PREFIX)), user, organization, issuedAt);
    stored.add(session, clock.instant()).forEach(this::tell);
    return new IssuedSession(tokens.write(session), session.expiresAt());
  }

  /** Tells whose session a token is. Safe for any input. */
  public SessionVerification verify(String token) {
    return outcome(verified.find(token, () -> tokens.read(token).flatMap(stored::caller)));
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
    stored.end(session, clock.instant(), Optional.of(note));
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
    stored.endAllOf(user, clock.instant(), Optional.of(note));
    refreshAllOf(user);
  }

  /** Ends all sessions of a user. When this returns, no node accepts their tokens. */
  @Transactional(Transactional.TxType.NEVER)
  public void endAllOf(UserId user) {
    stored.endAllOf(user, clock.instant(), Optional.empty());
    refreshAllOf(user);
  }

  /** Ends all sessions of a user but one. When this returns, no node accepts their tokens. */
  @Transactional(Transactional.TxType.NEVER)
  public void endAllOf(UserId user, SessionId except) {
    stored.endAllOf(user, except, clock.instant());
    refreshAllOf(user);
  }

  /** Ends a user's sessions inside one organization. When this returns, no node accepts them. */
  @Transactional(Transactional.TxType.NEVER)
  public void endAllOf(UserId user, OrganizationId organization) {
    stored.endAllOf(user, organization, clock.instant());
    refreshAllOf(user);
  }

  /**
   * Makes every node read a user's sessions anew, to be called after a change of role, address or
   * membership was committed.
   */
  @Transactional(Transactional.TxType.NEVER)
  public void refreshAllOf(UserId user) {
    invalidations.broadcast(VerifiedSessions.SUBJECT, user.value());
  }
}
