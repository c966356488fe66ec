package org.viralstack.auth.signin;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.audit.RequestOrigin;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.OpenSessions;

/** What passwords came to, each in one transaction with its line in the audit log. */
@Service
@Transactional
class SignInLedger {
  private static final Logger LOG = System.getLogger(SignInLedger.class.getName());

  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final OpenSessions sessions;
  private final AuditEvents audit;
  private final RequestOrigin origin;

  /** Whose password was tried. */
  record Account(OrganizationId organization, UserId user) {}

  @Inject
  SignInLedger(
      Passwords passwords,
      SignInAttempts attempts,
      OpenSessions sessions,
      AuditEvents audit,
      RequestOrigin origin) {
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.audit = audit;
    this.origin = origin;
  }

  /**
   * Counts a wrong password, and notes it where the address has an account; unless there were
   * enough of them, then tells how long the address is throttled.
   *
   * @param email as it was typed
   * @param account whose log it goes to
   */
  Optional<Duration> wrong(String email, Optional<Account> account, Actor by, String action) {
    Optional<Duration> wait = attempts.recordWrong(email);
    if (wait.isEmpty()) {
      account.ifPresentOrElse(
          known ->
              audit.record(new AuditEntry(known.organization(), by, action, known.user().value())),
          () ->
              LOG.log(
                  Level.DEBUG,
                  "Request {0} tried to sign in to no account",
                  origin.current().requestId()));
    }
    return wait;
  }

  /**
   * Replaces a password and ends the other sessions, unless it was replaced in the meantime.
   *
   * @return whether it was not
   */
  boolean change(SessionCaller caller, String present, String successor) {
    boolean changed = passwords.replace(caller.user(), present, successor);
    if (changed) {
      sessions.endAllOf(caller.user(), caller.session());
      audit.record(
          new AuditEntry(
              caller.organization(),
              Actor.of(caller),
              "user.password_changed",
              caller.user().value()));
    }
    return changed;
  }
}
