package org.viralstack.auth.account;

import java.time.Duration;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;

/** How a sign-up ended. */
public sealed interface SignUpOutcome {
  /** The user exists and owns the organization. */
  record SignedUp(UserId user, OrganizationId organization) implements SignUpOutcome {}

  /** Somebody signed up with this email address before; nothing was changed. */
  record EmailTaken() implements SignUpOutcome {}

  /**
   * The password breaks a rule; nothing was changed.
   *
   * @param problem a sentence for the person that says which
   */
  record PasswordRefused(String problem) implements SignUpOutcome {}

  /**
   * Too many passwords are being hashed at this moment; nothing was changed.
   *
   * @param retryAfter when to try again, at least a second
   */
  record Busy(Duration retryAfter) implements SignUpOutcome {}
}
