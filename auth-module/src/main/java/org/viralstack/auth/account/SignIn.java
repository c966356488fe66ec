package org.viralstack.auth.account;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.account.SignInOutcome.BadCredentials;
import org.viralstack.auth.account.SignInOutcome.Busy;
import org.viralstack.auth.account.SignInOutcome.SignedIn;
import org.viralstack.auth.account.SignInOutcome.Throttled;
import org.viralstack.auth.account.Users.Credentials;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.password.PasswordHashing;
import org.viralstack.auth.runtime.Service;

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
  private final Users users;
  private final SignInAttempts attempts;
  private final PasswordHashing hashing;
  private final AuditEvents audit;

  @Inject
  public SignIn(Users users, SignInAttempts attempts, PasswordHashing hashing, AuditEvents audit) {
    this.users = users;
    this.attempts = attempts;
    this.hashing = hashing;
    this.audit = audit;
  }

  /** Compares. Safe for any input. */
  public SignInOutcome signIn(String email, String password) {
    Optional<Duration> wait = attempts.remainingWait(email);
    if (wait.isPresent()) {
      return new Throttled(wait.get());
    }
    Optional<Credentials> known =
        EmailAddress.isValid(email) ? users.credentials(new EmailAddress(email)) : Optional.empty();
    return switch (hashing.compare(password, known.map(Credentials::passwordHash))) {
      case RIGHT -> right(email, known.orElseThrow());
      case WRONG -> wrong(email);
      case BUSY -> new Busy(PasswordHashing.PATIENCE);
    };
  }

  private SignInOutcome right(String email, Credentials known) {
    Optional<Duration> wait = attempts.remainingWait(email);
    if (wait.isPresent()) {
      return new Throttled(wait.get());
    }
    audit.record(
        new AuditEntry(
            known.organization(),
            new Actor.Person(known.user()),
            "user.signed_in",
            known.user().value()));
    return new SignedIn(known.user(), known.organization(), known.role());
  }

  private SignInOutcome wrong(String email) {
    return attempts
        .recordWrong(email)
        .<SignInOutcome>map(Throttled::new)
        .orElseGet(BadCredentials::new);
  }
}
