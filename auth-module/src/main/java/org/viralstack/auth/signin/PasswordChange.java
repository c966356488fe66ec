package org.viralstack.auth.signin;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.password.PasswordHashing;
import org.viralstack.auth.password.PasswordRules;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.Sessions;
import org.viralstack.auth.signin.PasswordChangeOutcome.Busy;
import org.viralstack.auth.signin.PasswordChangeOutcome.Changed;
import org.viralstack.auth.signin.PasswordChangeOutcome.PasswordRefused;
import org.viralstack.auth.signin.PasswordChangeOutcome.Throttled;
import org.viralstack.auth.signin.PasswordChangeOutcome.WrongPassword;

/**
 * Lets a person change their password, who knows the current one: a session alone does not do. No
 * transaction waits for the hashing.
 */
@Service
@Transactional(Transactional.TxType.NEVER)
public class PasswordChange {
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final SignInLedger ledger;
  private final PasswordRules rules;
  private final PasswordHashing hashing;
  private final Sessions sessions;

  @Inject
  PasswordChange(
      Passwords passwords,
      SignInAttempts attempts,
      SignInLedger ledger,
      PasswordRules rules,
      PasswordHashing hashing,
      Sessions sessions) {
    this.passwords = passwords;
    this.attempts = attempts;
    this.ledger = ledger;
    this.rules = rules;
    this.hashing = hashing;
    this.sessions = sessions;
  }

  /**
   * Changes the password; when this returns {@link Changed}, no node accepts any other session of
   * the user. Of two changes at once one finds the current password to be another.
   */
  public PasswordChangeOutcome change(SessionCaller caller, String current, String wanted) {
    Optional<Duration> wait = attempts.remainingWait(caller.email());
    if (wait.isPresent()) {
      return new Throttled(wait.get());
    }
    Optional<String> problem = rules.problemOf(wanted);
    if (problem.isPresent()) {
      return new PasswordRefused(problem.get());
    }
    Optional<String> present = passwords.hashOf(caller.user());
    return switch (hashing.compare(current, present)) {
      case RIGHT -> right(caller, present.orElseThrow(), wanted);
      case WRONG -> wrong(caller);
      case BUSY -> new Busy(PasswordHashing.PATIENCE);
    };
  }

  private PasswordChangeOutcome right(SessionCaller caller, String present, String wanted) {
    Optional<Duration> wait = attempts.admitRight(caller.email());
    if (wait.isPresent()) {
      return new Throttled(wait.get());
    }
    Optional<String> hash = hashing.hash(wanted);
    if (hash.isEmpty()) {
      return new Busy(PasswordHashing.PATIENCE);
    }
    if (!ledger.change(caller, present, hash.get())) {
      return new WrongPassword();
    }
    sessions.refreshAllOf(caller.user());
    return new Changed();
  }

  private PasswordChangeOutcome wrong(SessionCaller caller) {
    SignInLedger.Account own = new SignInLedger.Account(caller.organization(), caller.user());
    return ledger
        .wrong(caller.email(), Optional.of(own), Actor.of(caller), "user.password_change_failed")
        .<PasswordChangeOutcome>map(Throttled::new)
        .orElseGet(WrongPassword::new);
  }
}
