package org.viralstack.auth.invitation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Role;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.invitation.InvitingOutcome.AlreadyMember;
import org.viralstack.auth.invitation.InvitingOutcome.Invited;
import org.viralstack.auth.invitation.InvitingOutcome.NoSeat;
import org.viralstack.auth.invitation.InvitingOutcome.NotPermitted;
import org.viralstack.auth.invitation.InvitingOutcome.TooMany;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.member.Organizations;
import org.viralstack.auth.membership.Members;
import org.viralstack.auth.membership.MembershipRules;
import org.viralstack.auth.membership.SeatOutcome;
import org.viralstack.auth.membership.Seats;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;

/** Makes and revokes invitations to the caller's organization. */
@Service
@Transactional
public class Inviting {
  static final Duration GOOD_FOR = Duration.ofDays(7);

  private final Organizations organizations;
  private final Members members;
  private final Seats seats;
  private final Invitations invitations;
  private final AuditEvents audit;
  private final SecureRandom random;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Inviting(
      Organizations organizations,
      Members members,
      Seats seats,
      Invitations invitations,
      AuditEvents audit,
      SecureRandom random,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.members = members;
    this.seats = seats;
    this.invitations = invitations;
    this.audit = audit;
    this.random = random;
    this.ids = ids;
    this.clock = clock;
  }

  /** Invites; an earlier invitation to the same address is revoked. */
  public InvitingOutcome invite(SessionCaller by, EmailAddress email, Role role) {
    organizations.lockedName(by.organization());
    Optional<Role> lacking = MembershipRules.lackingToGrant(members.roleOf(by), role);
    if (lacking.isPresent()) {
      return new NotPermitted(lacking.get());
    }
    if (members.find(by.organization(), email.value()).isPresent()) {
      return new AlreadyMember();
    }
    if (seats.look(by.organization()) instanceof SeatOutcome.NoneLeft none) {
      return new NoSeat(none.required());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long others =
        invitations.open(by.organization(), now).stream()
            .filter(open -> !open.email().equals(email))
            .count();
    if (others >= Invitations.MOST_OPEN) {
      return new TooMany();
    }
    return invited(by, email, role, now);
  }

  private Invited invited(SessionCaller by, EmailAddress email, Role role, Instant now) {
    Invitation invitation =
        new Invitation(
            new InvitationId(ids.next(InvitationId.PREFIX)),
            by.organization(),
            email,
            role,
            by.user(),
            now,
            now.plus(GOOD_FOR));
    InvitationToken token = InvitationToken.random(random);
    invitations.removePast(now);
    invitations
        .revoke(by.organization(), email, now)
        .ifPresent(
            earlier ->
                note(
                    by,
                    "member.invitation_revoked",
                    earlier,
                    Map.of("replaced_by", invitation.id().value())));
    invitations.add(invitation, token);
    note(
        by,
        "member.invited",
        invitation.id(),
        Map.of("email", email.value(), "role", role.wireName()));
    return new Invited(invitation, token);
  }

  /** How a revocation ended. */
  public sealed interface Revocation {
    /** Nobody can accept the invitation any more. */
    record Revoked() implements Revocation {}

    /** The organization has no such one that was neither accepted nor revoked. */
    record NoSuchInvitation() implements Revocation {}

    /** The caller lacks a role. */
    record NotPermitted(Role needed) implements Revocation {}
  }

  /** Revokes an invitation. */
  public Revocation revoke(SessionCaller by, InvitationId id) {
    organizations.lockedName(by.organization());
    Optional<Role> lacking = MembershipRules.lackingToAdminister(members.roleOf(by));
    if (lacking.isPresent()) {
      return new Revocation.NotPermitted(lacking.get());
    }
    if (!invitations.revoke(by.organization(), id, clock.instant())) {
      return new Revocation.NoSuchInvitation();
    }
    note(by, "member.invitation_revoked", id, Map.of());
    return new Revocation.Revoked();
  }

  private void note(
      SessionCaller by, String action, InvitationId target, Map<String, String> details) {
    audit.record(
        new AuditEntry(
            Optional.of(by.organization()), Actor.of(by), action, target.value(), details));
  }
}
