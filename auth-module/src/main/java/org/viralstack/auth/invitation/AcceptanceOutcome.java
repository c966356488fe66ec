package org.viralstack.auth.invitation;

import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;

/** How the acceptance of an invitation ended; but for {@link Joined} nothing was changed. */
public sealed interface AcceptanceOutcome {
  /** The user is a member. */
  record Joined(UserId user, OrganizationId organization, Role role) implements AcceptanceOutcome {}

  /** The token is unknown, used, revoked or expired; which is told to nobody. */
  record NoSuchInvitation() implements AcceptanceOutcome {}

  /** The invitation is for another email address than the user's. */
  record ForAnother() implements AcceptanceOutcome {}

  record AlreadyMember() implements AcceptanceOutcome {}

  /**
   * All seats are taken.
   *
   * @param required the key of the cheapest plan that has one more
   */
  record NoSeat(Optional<String> required) implements AcceptanceOutcome {}

  /** The invited address has a user, who has to sign in to accept. */
  record EmailTaken() implements AcceptanceOutcome {}

  /**
   * The password breaks a rule.
   *
   * @param problem a sentence for the person that says which
   */
  record PasswordRefused(String problem) implements AcceptanceOutcome {}

  /**
   * Too many passwords are being hashed at this moment.
   *
   * @param retryAfter when to try again, at least a second
   */
  record Busy(Duration retryAfter) implements AcceptanceOutcome {}
}
