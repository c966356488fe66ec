package org.viralstack.auth.signin;

import java.time.Duration;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.session.IssuedSession;

/** How an attempt to sign in ended. */
public sealed interface SignInOutcome {
  /**
   * The password is right, and a session has begun.
   *
   * @param organization the one that the user was in last, or else joined first
   * @param role the user's role in it
   */
  record SignedIn(UserId user, OrganizationId organization, Role role, IssuedSession session)
      implements SignInOutcome {}

  /**
   * There is no such account, it is disabled or in no organization, or the password is wrong; which
   * of them is told to nobody.
   */
  record BadCredentials() implements SignInOutcome {}

  /**
   * The account, existing or not, saw too many wrong passwords.
   *
   * @param retryAfter after which an attempt is looked at again, at least a second
   */
  record Throttled(Duration retryAfter) implements SignInOutcome {}

  /**
   * Too many passwords are being hashed at this moment; this one was not looked at.
   *
   * @param retryAfter when to try again, at least a second
   */
  record Busy(Duration retryAfter) implements SignInOutcome {}
}
