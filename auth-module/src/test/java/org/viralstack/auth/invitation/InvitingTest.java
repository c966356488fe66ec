package org.viralstack.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Role;
import org.viralstack.auth.invitation.AcceptanceOutcome.EmailTaken;
import org.viralstack.auth.invitation.AcceptanceOutcome.ForAnother;
import org.viralstack.auth.invitation.AcceptanceOutcome.Joined;
import org.viralstack.auth.invitation.AcceptanceOutcome.NoSuchInvitation;
import org.viralstack.auth.invitation.AcceptanceOutcome.PasswordRefused;
import org.viralstack.auth.invitation.Inviting.Revocation;
import org.viralstack.auth.invitation.InvitingOutcome.AlreadyMember;
import org.viralstack.auth.invitation.InvitingOutcome.Invited;
import org.viralstack.auth.invitation.InvitingOutcome.NotPermitted;
import org.viralstack.auth.invitation.InvitingOutcome.TooMany;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.membership.MembershipChanges;
import org.viralstack.auth.membership.Team;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class InvitingTest {
  private static final String PASSWORD = "a fine long passphrase";
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK);
  private static final Node OTHER_NODE = Node.start(DATABASE, CLOCK);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Inviting inviting = NODE.the(Inviting.class);
  private final Acceptance acceptance = NODE.the(Acceptance.class);
  private final Team team = Team.of(NODE, DATABASE);

  @AfterAll
  static void stop() {
    OTHER_NODE.close();
    NODE.close();
  }

  @Test
  void invitedPersonWithoutAnAccountSignsUpAndJoins() {
    Invited invited = invite(fresh(), Role.MEMBER);

    Joined joined = (Joined) acceptance.signUp(invited.token(), "Eve", PASSWORD);

    assertThat(joined.organization()).isEqualTo(team.organization());
    assertThat(joined.role()).isEqualTo(Role.MEMBER);
    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.memberships WHERE user_id = '" + joined.user() + "'"))
        .isEqualTo(2);
  }

  @Test
  void invitedUserWhoIsSignedInJoins() {
    SessionCaller other = Team.of(NODE, DATABASE).founder();
    Invited invited = invite(other.email(), Role.ADMIN);

    assertThat(acceptance.accept(other, invited.token()))
        .isEqualTo(new Joined(other.user(), team.organization(), Role.ADMIN));
    assertThat(inviting.invite(team.founder(), new EmailAddress(other.email()), Role.VIEWER))
        .isEqualTo(new AlreadyMember());
  }

  @Test
  void invitationIsForItsAddressOnly() {
    Invited invited = invite(fresh(), Role.ADMIN);
    SessionCaller other = Team.of(NODE, DATABASE).founder();

    assertThat(acceptance.accept(other, invited.token())).isEqualTo(new ForAnother());
    Invited taken = invite(other.email(), Role.ADMIN);
    assertThat(acceptance.signUp(taken.token(), "Eve", PASSWORD)).isEqualTo(new EmailTaken());
    assertThat(acceptance.accept(other, taken.token())).isInstanceOf(Joined.class);
  }

  @Test
  void ofManyWhoAcceptAtOnceOnePersonJoinsOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      SessionCaller other = Team.of(NODE, DATABASE).founder();
      Invited invited = invite(other.email(), Role.MEMBER);
      List<Callable<AcceptanceOutcome>> entrants = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        entrants.add(() -> acceptance.accept(other, invited.token()));
        entrants.add(() -> OTHER_NODE.the(Acceptance.class).accept(other, invited.token()));
      }

      assertThat(Race.between(entrants)).filteredOn(Joined.class::isInstance).hasSize(1);
    }
  }

  @Test
  void ofManySignUpsByOneInvitationOneSucceeds() throws Exception {
    Invited invited = invite(fresh(), Role.MEMBER);

    List<AcceptanceOutcome> outcomes =
        Race.of(6, () -> acceptance.signUp(invited.token(), "Eve", PASSWORD));

    assertThat(outcomes).filteredOn(Joined.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new NoSuchInvitation()::equals).hasSize(5);
  }

  @Test
  void invitationIsGoodForSevenDays() {
    Invited invited = invite(fresh(), Role.MEMBER);
    CLOCK.advance(Duration.ofDays(7));

    assertThat(acceptance.signUp(invited.token(), "Eve", PASSWORD))
        .isEqualTo(new NoSuchInvitation());
    assertThat(open()).isEmpty();
    CLOCK.advance(Duration.ofMillis(-1));
    assertThat(acceptance.signUp(invited.token(), "Eve", PASSWORD)).isInstanceOf(Joined.class);
  }

  @Test
  void revokedOrReplacedInvitationIsVoid() {
    String email = fresh();
    Invited first = invite(email, Role.MEMBER);
    Invited second = invite(email, Role.VIEWER);

    assertThat(acceptance.signUp(first.token(), "Eve", PASSWORD)).isEqualTo(new NoSuchInvitation());
    assertThat(open()).containsExactly(second.invitation());
    assertThat(inviting.revoke(team.founder(), second.invitation().id()))
        .isEqualTo(new Revocation.Revoked());
    assertThat(inviting.revoke(team.founder(), second.invitation().id()))
        .isEqualTo(new Revocation.NoSuchInvitation());
    assertThat(acceptance.signUp(second.token(), "Eve", PASSWORD))
        .isEqualTo(new NoSuchInvitation());
  }

  @Test
  void invitationFallsWithTheRightsOfWhoMadeIt() throws Exception {
    SessionCaller admin = team.with(Role.ADMIN);
    Invited invited = (Invited) inviting.invite(admin, new EmailAddress(fresh()), Role.ADMIN);

    NODE.the(MembershipChanges.class).remove(team.founder(), admin.user());

    assertThat(acceptance.signUp(invited.token(), "Eve", PASSWORD))
        .isEqualTo(new NoSuchInvitation());
  }

  @Test
  void invitationOfWhoIsDisabledLetsNobodyIn() throws Exception {
    SessionCaller admin = team.with(Role.ADMIN);
    Invited invited = (Invited) inviting.invite(admin, new EmailAddress(fresh()), Role.VIEWER);

    DATABASE.execute(
        "UPDATE auth.users SET disabled_at = now() WHERE id = ?", admin.user().value());

    assertThat(acceptance.signUp(invited.token(), "Eve", PASSWORD))
        .isEqualTo(new NoSuchInvitation());
  }

  @Test
  void invitationsLongPastAreRemovedAsNewOnesCome() {
    Invited past = invite(fresh(), Role.VIEWER);
    CLOCK.advance(Duration.ofDays(98));
    for (int i = 0; i < 20; i++) {
      invite(fresh(), Role.VIEWER);
    }

    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.invitations WHERE id = '%s'"
                    .formatted(past.invitation().id())))
        .isZero();
  }

  @Test
  void onlyOwnersInviteOwnersAndOnlyAdminsInvite() throws Exception {
    EmailAddress email = new EmailAddress(fresh());

    assertThat(inviting.invite(team.with(Role.ADMIN), email, Role.OWNER))
        .isEqualTo(new NotPermitted(Role.OWNER));
    assertThat(inviting.invite(team.with(Role.MEMBER), email, Role.VIEWER))
        .isEqualTo(new NotPermitted(Role.ADMIN));
    assertThat(inviting.invite(team.founder(), email, Role.OWNER)).isInstanceOf(Invited.class);
  }

  @Test
  void anotherOrganizationsInvitationCannotBeRevoked() {
    Invited invited = invite(fresh(), Role.MEMBER);

    SessionCaller stranger = Team.of(NODE, DATABASE).founder();

    assertThat(inviting.revoke(stranger, invited.invitation().id()))
        .isEqualTo(new Revocation.NoSuchInvitation());
    assertThat(open()).containsExactly(invited.invitation());
  }

  @Test
  void poorPasswordIsRefusedAndTheInvitationGoesOn() {
    Invited invited = invite(fresh(), Role.MEMBER);

    assertThat(acceptance.signUp(invited.token(), "Eve", "short"))
        .isInstanceOf(PasswordRefused.class);
    assertThat(open()).containsExactly(invited.invitation());
  }

  @Test
  void openInvitationsAreBounded() {
    String again = fresh();
    invite(again, Role.VIEWER);
    for (int i = 1; i < Invitations.MOST_OPEN; i++) {
      invite(fresh(), Role.VIEWER);
    }

    assertThat(invite(again, Role.MEMBER)).isInstanceOf(Invited.class);
    assertThat(inviting.invite(team.founder(), new EmailAddress(fresh()), Role.VIEWER))
        .isEqualTo(new TooMany());
  }

  @Test
  void databaseHoldsNoToken() {
    Invited invited = invite(fresh(), Role.MEMBER);
    String secret = invited.token().reveal();

    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.invitations i, auth.audit_events a"
                    + " WHERE (i::text || a::text) LIKE '%"
                    + secret.substring(4)
                    + "%'"))
        .isZero();
    assertThat(invited.toString()).doesNotContain(secret);
  }

  private Invited invite(String email, Role role) {
    return (Invited) inviting.invite(team.founder(), new EmailAddress(email), role);
  }

  private List<Invitation> open() {
    return NODE.the(Invitations.class).open(team.organization(), CLOCK.instant());
  }

  private static String fresh() {
    return "invited" + COUNT.incrementAndGet() + "@example.org";
  }
}
