package org.viralstack.auth.password;

import jakarta.inject.Inject;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;

/** What a new password must be: {@value #SHORTEST} to {@value #LONGEST} characters, not common. */
@Service
public class PasswordRules {
  public static final int SHORTEST = 8;
  public static final int LONGEST = 128;

  private final KnownPasswords common;

  @Inject
  public PasswordRules(KnownPasswords common) {
    this.common = common;
  }

  /** Says in a sentence for the person what is wrong with a password; empty when it is fine. */
  public Optional<String> problemOf(String password) {
    String composed = PasswordHash.composed(password);
    int length = composed.codePointCount(0, composed.length());
    if (length < SHORTEST) {
      return Optional.of("The password must have at least " + SHORTEST + " characters.");
    }
    if (length > LONGEST) {
      return Optional.of("The password must have at most " + LONGEST + " characters.");
    }
    if (common.contain(composed)) {
      return Optional.of("This password is too common; choose one that is harder to guess.");
    }
    return Optional.empty();
  }
}
