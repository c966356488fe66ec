package org.viralstack.auth.signin;

import java.time.Duration;

/** How a change of password ended. */
public sealed interface PasswordChangeOutcome {
  /** The new password is in force, and all other sessions of the user have ended. */
  record Changed() implements PasswordChangeOutcome {}

  /** The current password is another; nothing was changed. */
  record WrongPassword() implements PasswordChangeOutcome {}

  /**
   * The new password breaks a rule; nothing was changed.
   *
   * @param problem a sentence for the person that says which
   */
  record PasswordRefused(String problem) implements PasswordChangeOutcome {}

  /**
   * The account saw too many wrong passwords; this one was not looked at.
   *
   * @param retryAfter after which an attempt is looked at again, at least a second
   */
  record Throttled(Duration retryAfter) implements PasswordChangeOutcome {}

  /**
   * Too many passwords are being hashed at this moment; nothing was changed.
   *
   * @param retryAfter when to try again, at least a second
   */
  record Busy(Duration retryAfter) implements PasswordChangeOutcome {}
}
