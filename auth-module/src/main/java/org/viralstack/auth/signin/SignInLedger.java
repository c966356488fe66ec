package org.viralstack.auth.signin;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;

/** What passwords came to, each in one transaction with its line in the audit log. */
@Service
@Transactional
class SignInLedger {
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final AuditEvents audit;

  /** Whose password was tried, where that is known. */
  record Target(Optional<OrganizationId> organization, Optional<UserId> user) {}

  @Inject
  SignInLedger(Passwords passwords, SignInAttempts attempts, AuditEvents audit) {
    this.passwords = passwords;
    this.attempts = attempts;
    this.audit = audit;
  }

  void right(OrganizationId organization, UserId user) {
    audit.record(
        new AuditEntry(organization, new Actor.Person(user), "user.signed_in", user.value()));
  }

  /**
   * Counts a wrong password, and notes it; unless there were enough of them, then tells how long
   * the address is throttled. An address without an account costs the same.
   */
  Optional<Duration> wrong(String email, Target target, Actor by, String action) {
    Optional<Duration> wait = attempts.recordWrong(email);
    if (wait.isEmpty()) {
      audit.record(
          new AuditEntry(
              target.organization(),
              by,
              action,
              target.user().map(UserId::value).orElse("unknown"),
              Map.of()));
    }
    return wait;
  }

  /** Replaces a password, unless it was replaced in the meantime. */
  boolean change(SessionCaller caller, String present, String successor) {
    boolean changed = passwords.replace(caller.user(), present, successor);
    if (changed) {
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
