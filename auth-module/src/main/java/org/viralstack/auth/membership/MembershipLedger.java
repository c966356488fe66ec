package org.viralstack.auth.membership;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.member.Organizations;
import org.viralstack.auth.membership.MembershipOutcome.Changed;
import org.viralstack.auth.membership.MembershipOutcome.LastOwner;
import org.viralstack.auth.membership.MembershipOutcome.NoSuchMember;
import org.viralstack.auth.membership.MembershipOutcome.NotPermitted;
import org.viralstack.auth.membership.MembershipOutcome.Removed;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.OpenSessions;

/**
 * Changes memberships, each in one transaction with its line in the audit log. Whoever changes
 * members of an organization holds it, so that no two decisions are made on the same state.
 */
@Service
@Transactional
class MembershipLedger {
  private final Organizations organizations;
  private final Members members;
  private final Seats seats;
  private final OpenSessions sessions;
  private final AuditEvents audit;

  @Inject
  MembershipLedger(
      Organizations organizations,
      Members members,
      Seats seats,
      OpenSessions sessions,
      AuditEvents audit) {
    this.organizations = organizations;
    this.members = members;
    this.seats = seats;
    this.sessions = sessions;
    this.audit = audit;
  }

  MembershipOutcome change(SessionCaller by, UserId user, Role role) {
    OrganizationId organization = by.organization();
    organizations.lockedName(organization);
    Optional<Member> target = members.find(organization, user);
    if (target.isEmpty()) {
      return new NoSuchMember();
    }
    Role before = target.get().role();
    Optional<Role> lacking = MembershipRules.lackingToChange(members.roleOf(by), before, role);
    if (lacking.isPresent()) {
      return new NotPermitted(lacking.get());
    }
    if (before == Role.OWNER && role != Role.OWNER && !members.hasOtherOwner(organization, user)) {
      return new LastOwner();
    }
    if (before != role) {
      members.change(organization, user, role);
      note(
          by,
          "member.role_changed",
          user,
          Map.of("role", role.wireName(), "role_before", before.wireName()));
    }
    return new Changed(members.find(organization, user).orElseThrow());
  }

  MembershipOutcome remove(SessionCaller by, UserId user) {
    OrganizationId organization = by.organization();
    organizations.lockedName(organization);
    Optional<Member> target = members.find(organization, user);
    if (target.isEmpty()) {
      return new NoSuchMember();
    }
    Role role = target.get().role();
    boolean leaving = user.equals(by.user());
    Optional<Role> lacking = MembershipRules.lackingToRemove(members.roleOf(by), role, leaving);
    if (lacking.isPresent()) {
      return new NotPermitted(lacking.get());
    }
    if (role == Role.OWNER && !members.hasOtherOwner(organization, user)) {
      return new LastOwner();
    }
    members.remove(organization, user);
    sessions.endAllOf(user, organization);
    seats.giveBack(organization);
    note(by, leaving ? "member.left" : "member.removed", user, Map.of("role", role.wireName()));
    return new Removed();
  }

  private void note(SessionCaller by, String action, UserId user, Map<String, String> details) {
    audit.record(
        new AuditEntry(
            Optional.of(by.organization()), Actor.of(by), action, user.value(), details));
  }
}
