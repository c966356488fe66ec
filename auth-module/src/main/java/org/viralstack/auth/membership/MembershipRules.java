package org.viralstack.auth.membership;

import java.util.Optional;
import org.viralstack.auth.Role;

/** Who may do what to whom. Each rule tells the role that is lacking, or nothing. */
public final class MembershipRules {
  private MembershipRules() {}

  /** Whether somebody may let another be {@code role}: owners are made by owners. */
  public static Optional<Role> lackingToGrant(Role caller, Role role) {
    return lacking(caller, role == Role.OWNER ? Role.OWNER : Role.ADMIN);
  }

  /** Whether somebody may do what concerns the organization as a whole. */
  public static Optional<Role> lackingToAdminister(Role caller) {
    return lacking(caller, Role.ADMIN);
  }

  /** Whether somebody may change a member from one role to another. */
  static Optional<Role> lackingToChange(Role caller, Role from, Role to) {
    return lackingToGrant(caller, from).or(() -> lackingToGrant(caller, to));
  }

  /** Whether somebody may take a member out; everybody may do so to themselves. */
  static Optional<Role> lackingToRemove(Role caller, Role target, boolean themselves) {
    return themselves ? Optional.empty() : lackingToGrant(caller, target);
  }

  private static Optional<Role> lacking(Role caller, Role needed) {
    return caller.includes(needed) ? Optional.empty() : Optional.of(needed);
  }
}
