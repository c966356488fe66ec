package org.viralstack.auth.account;

import jakarta.inject.Inject;
import java.util.Optional;
import org.viralstack.auth.account.SignUpOutcome.Busy;
import org.viralstack.auth.account.SignUpOutcome.PasswordRefused;
import org.viralstack.auth.password.PasswordHashing;
import org.viralstack.auth.password.PasswordRules;
import org.viralstack.auth.runtime.Service;

/**
 * Makes a new user with an organization of their own. The password is hashed before the transaction
 * begins, so that no connection waits for it.
 */
@Service
public class SignUp {
  private final PasswordRules rules;
  private final PasswordHashing hashing;
  private final Registration registration;

  @Inject
  public SignUp(PasswordRules rules, PasswordHashing hashing, Registration registration) {
    this.rules = rules;
    this.hashing = hashing;
    this.registration = registration;
  }

  /**
   * Makes user, organization, membership, audit row, and what the observers of {@link
   * OrganizationCreated} make, in one transaction or not at all.
   */
  public SignUpOutcome signUp(NewAccount account) {
    Optional<String> problem = rules.problemOf(account.password());
    if (problem.isPresent()) {
      return new PasswordRefused(problem.get());
    }
    return hashing
        .hash(account.password())
        .map(hash -> registration.register(account, hash))
        .orElseGet(() -> new Busy(PasswordHashing.PATIENCE));
  }
}
