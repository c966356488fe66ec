package org.viralstack.auth.membership;

import org.viralstack.auth.Role;

/** How a change of a membership ended. */
public sealed interface MembershipOutcome {
  /** The member has the role, on every node. */
  record Changed(Member member) implements MembershipOutcome {}

  /** The person is no member any more, on every node. */
  record Removed() implements MembershipOutcome {}

  /** The organization has no such member. */
  record NoSuchMember() implements MembershipOutcome {}

  /**
   * The caller may not do this; nothing was changed.
   *
   * @param needed the least role that may
   */
  record NotPermitted(Role needed) implements MembershipOutcome {}

  /** The organization would be without an owner; nothing was changed. */
  record LastOwner() implements MembershipOutcome {}
}
