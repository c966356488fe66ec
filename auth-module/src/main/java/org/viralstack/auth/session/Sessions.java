package org.viralstack.auth.session;

import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;

/** The sessions of people. */
@Service
public class Sessions {
  /** Begins a session of exactly 24 hours inside one organization. */
  public IssuedSession issue(UserId user, OrganizationId organization) {
    throw new UnsupportedOperationException();
  }

  /** Tells whose session a token is. Safe for any input. */
  public SessionVerification verify(String token) {
    throw new UnsupportedOperationException();
  }

  /** Ends one session; repeating it is harmless. When this returns, no node accepts its token. */
  public void end(SessionId session) {
    throw new UnsupportedOperationException();
  }

  /** Ends all sessions of a user. When this returns, no node accepts their tokens. */
  public void endAllOf(UserId user) {
    throw new UnsupportedOperationException();
  }

  /** Ends all sessions of a user but one. */
  public void endAllOf(UserId user, SessionId except) {
    throw new UnsupportedOperationException();
  }

  /** Ends the sessions of a user inside one organization. */
  public void endAllOf(UserId user, OrganizationId organization) {
    throw new UnsupportedOperationException();
  }
}
