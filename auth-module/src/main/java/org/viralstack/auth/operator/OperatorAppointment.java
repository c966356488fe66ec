package org.viralstack.auth.operator;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.UserId;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.Registration;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.password.PasswordHashing;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.OpenSessions;

/** Writes the operator down: as a new user, or as one who was there. */
@Service
class OperatorAppointment {
  private static final String NAME = "Operator";

  private final Registration registration;
  private final Operators operators;
  private final PasswordHashing hashing;
  private final OpenSessions sessions;
  private final AuditEvents audit;

  @Inject
  OperatorAppointment(
      Registration registration,
      Operators operators,
      PasswordHashing hashing,
      OpenSessions sessions,
      AuditEvents audit) {
    this.registration = registration;
    this.operators = operators;
    this.hashing = hashing;
    this.sessions = sessions;
    this.audit = audit;
  }

  /**
   * Appoints in one transaction. Of several nodes that start at once, one makes the user, and the
   * others find it.
   *
   * @return the user, when they were there before and their password was changed; then their
   *     sessions have ended
   */
  @Transactional
  Optional<UserId> appoint(OperatorSetting operator, String hash) {
    NewAccount account =
        new NewAccount(NAME, operator.email(), operator.password(), NAME, Optional.empty());
    if (registration.register(account, hash) instanceof SignedUp made) {
      operators.appoint(made.user(), hash);
      note("operator.appointed", made.user());
      return Optional.empty();
    }
    Optional<UserId> changed =
        operators
            .lock(operator.email())
            .filter(user -> !isAsConfigured(user, operator.password()))
            .map(Operators.Candidate::id);
    changed.ifPresent(
        user -> {
          operators.appoint(user, hash);
          sessions.endAllOf(user);
          note("operator.appointed", user);
        });
    return changed;
  }

  /**
   * Dismisses, in one transaction, every operator whom the configuration does not name.
   *
   * @return whom
   */
  @Transactional
  List<UserId> dismissOthersThan(Optional<OperatorSetting> operator) {
    List<UserId> dismissed = operators.dismissOthersThan(operator.map(OperatorSetting::email));
    dismissed.forEach(user -> note("operator.dismissed", user));
    return dismissed;
  }

  private void note(String action, UserId user) {
    audit.record(
        new AuditEntry(Optional.empty(), new Actor.Installation(), action, user.value(), Map.of()));
  }

  private boolean isAsConfigured(Operators.Candidate user, String password) {
    return user.operator() && user.configuredHash().map(hash -> isOf(hash, password)).orElse(false);
  }

  private boolean isOf(String hash, String password) {
    return switch (hashing.compare(password, Optional.of(hash))) {
      case RIGHT -> true;
      case WRONG -> false;
      case BUSY ->
          throw new IllegalStateException(
              "The operator's password could not be checked, as too many are being hashed.");
    };
  }
}
