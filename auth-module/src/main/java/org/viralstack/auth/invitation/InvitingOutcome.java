package org.viralstack.auth.invitation;

import java.util.Optional;
import org.viralstack.auth.Role;

/** How an invitation ended that somebody wanted to make. */
public sealed interface InvitingOutcome {
  /**
   * There is an invitation.
   *
   * @param token for the invited person; kept nowhere
   */
  record Invited(Invitation invitation, InvitationToken token) implements InvitingOutcome {}

  /**
   * The caller may not invite as such.
   *
   * @param needed the least role that may
   */
  record NotPermitted(Role needed) implements InvitingOutcome {}

  /** The address belongs to a member. */
  record AlreadyMember() implements InvitingOutcome {}

  /** There are {@value Invitations#MOST_OPEN} open invitations. */
  record TooMany() implements InvitingOutcome {}

  /**
   * All seats are taken.
   *
   * @param required the key of the cheapest plan that has one more
   */
  record NoSeat(Optional<String> required) implements InvitingOutcome {}
}
