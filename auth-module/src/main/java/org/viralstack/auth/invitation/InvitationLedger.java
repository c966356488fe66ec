package org.viralstack.auth.invitation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.Registration;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.invitation.AcceptanceOutcome.AlreadyMember;
import org.viralstack.auth.invitation.AcceptanceOutcome.EmailTaken;
import org.viralstack.auth.invitation.AcceptanceOutcome.ForAnother;
import org.viralstack.auth.invitation.AcceptanceOutcome.Joined;
import org.viralstack.auth.invitation.AcceptanceOutcome.NoSeat;
import org.viralstack.auth.invitation.AcceptanceOutcome.NoSuchInvitation;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.member.Organizations;
import org.viralstack.auth.membership.Members;
import org.viralstack.auth.membership.MembershipRules;
import org.viralstack.auth.membership.SeatOutcome;
import org.viralstack.auth.membership.Seats;
import org.viralstack.auth.runtime.Service;

/**
 * Turns an invitation into a membership, in one transaction with the seat and the line in the audit
 * log. The organization is held first, then the invitation, by everybody in this order.
 */
@Service
@Transactional
class InvitationLedger {
  private final Organizations organizations;
  private final Members members;
  private final Seats seats;
  private final Invitations invitations;
  private final Registration registration;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  InvitationLedger(
      Organizations organizations,
      Members members,
      Seats seats,
      Invitations invitations,
      Registration registration,
      AuditEvents audit,
      Clock clock) {
    this.organizations = organizations;
    this.members = members;
    this.seats = seats;
    this.invitations = invitations;
    this.registration = registration;
    this.audit = audit;
    this.clock = clock;
  }

  AcceptanceOutcome accept(InvitationToken token, UserId user, String email) {
    return held(
        token,
        invitation -> {
          if (!invitation.email().value().equals(EmailAddress.folded(email))) {
            return new ForAnother();
          }
          return members.find(invitation.organization(), user).isPresent()
              ? new AlreadyMember()
              : seated(invitation, () -> Optional.of(user));
        });
  }

  AcceptanceOutcome signUp(InvitationToken token, String name, String password, String hash) {
    return held(
        token,
        invitation -> {
          NewAccount account =
              new NewAccount(name, invitation.email(), password, name, Optional.empty());
          return seated(
              invitation,
              () ->
                  registration.register(account, hash) instanceof SignedUp made
                      ? Optional.of(made.user())
                      : Optional.empty());
        });
  }

  private AcceptanceOutcome held(
      InvitationToken token, Function<Invitation, AcceptanceOutcome> deed) {
    Instant now = clock.instant();
    Optional<OrganizationId> organization =
        invitations.find(token, now).map(Invitation::organization);
    if (organization.isEmpty()) {
      return new NoSuchInvitation();
    }
    organizations.lockedName(organization.get());
    return invitations
        .lock(token, now)
        .filter(this::stillStands)
        .map(deed)
        .orElseGet(NoSuchInvitation::new);
  }

  private boolean stillStands(Invitation invitation) {
    return members
        .find(invitation.organization(), invitation.invitedBy())
        .filter(inviter -> !inviter.disabled())
        .map(inviter -> MembershipRules.lackingToGrant(inviter.role(), invitation.role()).isEmpty())
        .orElse(false);
  }

  /** Whoever sits down. */
  private interface Newcomer {
    Optional<UserId> user();
  }

  private AcceptanceOutcome seated(Invitation invitation, Newcomer newcomer) {
    OrganizationId organization = invitation.organization();
    if (seats.take(organization) instanceof SeatOutcome.NoneLeft none) {
      return new NoSeat(none.required());
    }
    Optional<UserId> user = newcomer.user();
    if (user.isEmpty()) {
      seats.giveBack(organization);
      return new EmailTaken();
    }
    Instant now = clock.instant();
    members.add(organization, user.get(), invitation.role(), now);
    invitations.accept(invitation.id(), user.get(), now);
    audit.record(
        new AuditEntry(
            Optional.of(organization),
            new Actor.Person(user.get()),
            "member.joined",
            user.get().value(),
            Map.of("invitation", invitation.id().value(), "role", invitation.role().wireName())));
    return new Joined(user.get(), organization, invitation.role());
  }
}
