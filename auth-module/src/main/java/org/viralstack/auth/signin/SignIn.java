package org.viralstack.auth.signin;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.password.PasswordHashing;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.signin.Passwords.Credentials;
import org.viralstack.auth.signin.SignInOutcome.BadCredentials;
import org.viralstack.auth.signin.SignInOutcome.Busy;
import org.viralstack.auth.signin.SignInOutcome.SignedIn;
import org.viralstack.auth.signin.SignInOutcome.Throttled;

/**
 * Tells whether somebody is who they say, by email address and password.
 *
 * <p>Whether an address has an account can be told neither from the outcome nor from the time: an
 * unknown one is throttled, looked up and compared like any other. A password's comparison is only
 * answered after the count of wrong ones was settled, so that of many guesses at once no more than
 * the permitted ones learn anything.
 */
@Service
public class SignIn {
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final PasswordHashing hashing;
  private final SignInLedger ledger;

  @Inject
  public SignIn(
      Passwords passwords, SignInAttempts attempts, PasswordHashing hashing, SignInLedger ledger) {
    this.passwords = passwords;
    this.attempts = attempts;
    this.hashing = hashing;
    this.ledger = ledger;
  }

  /** Compares. Safe for any input. */
  public SignInOutcome signIn(String email, String password) {
    Optional<Duration> wait = attempts.remainingWait(email);
    if (wait.isPresent()) {
      return new Throttled(wait.get());
    }
    Optional<Credentials> known =
        EmailAddress.isValid(email)
            ? passwords.credentials(new EmailAddress(email))
            : Optional.empty();
    return switch (hashing.compare(password, known.map(Credentials::passwordHash))) {
      case RIGHT -> right(email, known.orElseThrow());
      case WRONG -> wrong(email, known);
      case BUSY -> new Busy(PasswordHashing.PATIENCE);
    };
  }

  private SignInOutcome right(String email, Credentials known) {
    Optional<Duration> wait = attempts.remainingWait(email);
    if (wait.isPresent()) {
      return new Throttled(wait.get());
    }
    ledger.right(known.organization(), known.user());
    return new SignedIn(known.user(), known.organization(), known.role());
  }

  private SignInOutcome wrong(String email, Optional<Credentials> known) {
    SignInLedger.Target target =
        new SignInLedger.Target(known.map(Credentials::organization), known.map(Credentials::user));
    return ledger
        .wrong(email, target, new Actor.Anonymous(), "user.sign_in_failed")
        .<SignInOutcome>map(Throttled::new)
        .orElseGet(BadCredentials::new);
  }
}
