package org.viralstack.auth.signin;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.password.PasswordHashing;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.Sessions;
import org.viralstack.auth.signin.Passwords.Credentials;
import org.viralstack.auth.signin.SignInOutcome.BadCredentials;
import org.viralstack.auth.signin.SignInOutcome.Busy;
import org.viralstack.auth.signin.SignInOutcome.SignedIn;
import org.viralstack.auth.signin.SignInOutcome.Throttled;

/**
 * Lets somebody in who is who they say, by email address and password.
 *
 * <p>Whether an address has an account can be told neither from the outcome nor from the time: an
 * unknown one is throttled, looked up and compared like any other. What a comparison came to, right
 * or wrong, is only answered in its turn among the others of the address, so that of many guesses
 * at once no more than the permitted ones learn anything.
 */
@Service
@Transactional(Transactional.TxType.NEVER)
public class SignIn {
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final PasswordHashing hashing;
  private final SignInLedger ledger;
  private final Sessions sessions;

  @Inject
  public SignIn(
      Passwords passwords,
      SignInAttempts attempts,
      PasswordHashing hashing,
      SignInLedger ledger,
      Sessions sessions) {
    this.passwords = passwords;
    this.attempts = attempts;
    this.hashing = hashing;
    this.ledger = ledger;
    this.sessions = sessions;
  }

  /**
   * Compares, and begins a session when the password is right and still is as the session begins.
   * Safe for any input.
   */
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
    Optional<Duration> wait = attempts.admitRight(email);
    if (wait.isPresent()) {
      return new Throttled(wait.get());
    }
    AuditEntry note =
        new AuditEntry(
            known.organization(),
            new Actor.Person(known.user()),
            "user.signed_in",
            known.user().value());
    return sessions
        .issue(known.user(), known.organization(), known.passwordHash(), note)
        .<SignInOutcome>map(
            session -> new SignedIn(known.user(), known.organization(), known.role(), session))
        .orElseGet(BadCredentials::new);
  }

  private SignInOutcome wrong(String email, Optional<Credentials> known) {
    return ledger
        .wrong(
            email,
            known.map(it -> new SignInLedger.Account(it.organization(), it.user())),
            new Actor.Anonymous(),
            "user.sign_in_failed")
        .<SignInOutcome>map(Throttled::new)
        .orElseGet(BadCredentials::new);
  }
}
