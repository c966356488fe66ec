package org.viralstack.auth.signin;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.Sessions;

/** Lets a person leave. When a call returns, no node accepts the sessions that it ended. */
@Service
@Transactional(Transactional.TxType.NEVER)
public class SignOut {
  private final Sessions sessions;

  @Inject
  SignOut(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Ends the session that the call was made with. */
  public void here(SessionCaller caller) {
    sessions.end(caller.session(), note(caller, "user.signed_out"));
  }

  /** Ends all sessions of the person, this one too. */
  public void everywhere(SessionCaller caller) {
    sessions.endAllOf(caller.user(), note(caller, "user.signed_out_everywhere"));
  }

  private static AuditEntry note(SessionCaller caller, String action) {
    return new AuditEntry(caller.organization(), Actor.of(caller), action, caller.user().value());
  }
}
