package org.viralstack.auth.session;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
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
   * the user is no member of it.
   */
  public IssuedSession issue(UserId user, OrganizationId organization) {
    Contents session =
        new Contents(
            new SessionId(ids.next(SessionId.PREFIX)),
            user,
            organization,
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    stored.add(session);
    return new IssuedSession(tokens.write(session), session.expiresAt());
  }

  /** Tells whose session a token is. Safe for any input. */
  public SessionVerification verify(String token) {
    if (!invalidations.trusted()) {
      return outcome(tokens.read(token).flatMap(stored::caller));
    }
    Optional<SessionCaller> known = verified.find(token);
    return known.isPresent() ? new Verified(known.get()) : outcome(read(token));
  }

  private Optional<SessionCaller> read(String token) {
    long generation = verified.generation();
    Optional<SessionCaller> caller = tokens.read(token).flatMap(stored::caller);
    caller.ifPresent(found -> verified.remember(token, found, generation));
    return caller;
  }

  private static SessionVerification outcome(Optional<SessionCaller> caller) {
    return caller.<SessionVerification>map(Verified::new).orElseGet(Refused::new);
  }

  /** Ends one session; repeating it is harmless. When this returns, no node accepts its token. */
  @Transactional(Transactional.TxType.NEVER)
  public void end(SessionId session) {
    stored.end(session, clock.instant());
    invalidations.broadcast(VerifiedSessions.SUBJECT, session.value());
  }

  /** Ends all sessions of a user. When this returns, no node accepts their tokens. */
  @Transactional(Transactional.TxType.NEVER)
  public void endAllOf(UserId user) {
    stored.endAllOf(user, clock.instant());
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
