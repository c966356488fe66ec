package org.viralstack.auth.operator;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.member.Account;
import org.viralstack.auth.member.Accounts;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.OpenSessions;

/**
 * Disables and enables, each in one transaction with a line in the audit log of every organization
 * that the user belongs to.
 */
@Service
@Transactional
class DisablementLedger {
  private final DisabledUsers users;
  private final Accounts accounts;
  private final OpenSessions sessions;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  DisablementLedger(
      DisabledUsers users,
      Accounts accounts,
      OpenSessions sessions,
      AuditEvents audit,
      Clock clock) {
    this.users = users;
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Disables a user and ends their sessions.
   *
   * @return since when the user is disabled; empty when there is no such user
   */
  Optional<Instant> disable(UserId user, SessionCaller by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (users.disable(user, now)) {
      note(user, "user.disabled", by);
    }
    sessions.endAllOf(user);
    return users.since(user);
  }

  /** Tells whether there is such a user. */
  boolean enable(UserId user, SessionCaller by) {
    if (users.enable(user)) {
      note(user, "user.enabled", by);
      return true;
    }
    return users.exists(user);
  }

  private void note(UserId user, String action, SessionCaller by) {
    List<OrganizationId> logs =
        accounts.of(user).stream().map(Account::organization).map(each -> each.id()).toList();
    if (logs.isEmpty()) {
      note(Optional.empty(), user, action, by);
    }
    logs.forEach(organization -> note(Optional.of(organization), user, action, by));
  }

  private void note(
      Optional<OrganizationId> organization, UserId user, String action, SessionCaller by) {
    audit.record(new AuditEntry(organization, Actor.of(by), action, user.value(), Map.of()));
  }
}
