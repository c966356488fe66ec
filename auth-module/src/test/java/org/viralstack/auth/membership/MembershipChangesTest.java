package org.viralstack.auth.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Role;
import org.viralstack.auth.membership.MembershipOutcome.Changed;
import org.viralstack.auth.membership.MembershipOutcome.LastOwner;
import org.viralstack.auth.membership.MembershipOutcome.NoSuchMember;
import org.viralstack.auth.membership.MembershipOutcome.NotPermitted;
import org.viralstack.auth.membership.MembershipOutcome.Removed;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.IssuedSession;
import org.viralstack.auth.session.SessionVerification.Refused;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.auth.session.Sessions;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class MembershipChangesTest {
  private static final Database DATABASE = new Database();
  private static final Node NODE = Node.start(DATABASE, Clock.systemUTC());
  private static final Node OTHER_NODE = Node.start(DATABASE, Clock.systemUTC());

  private final MembershipChanges changes = NODE.the(MembershipChanges.class);
  private final Team team = Team.of(NODE, DATABASE);

  @AfterAll
  static void stop() {
    OTHER_NODE.close();
    NODE.close();
  }

  @Test
  void changedRoleIsInForceOnEveryNode() throws Exception {
    SessionCaller member = team.with(Role.MEMBER);
    IssuedSession session = NODE.the(Sessions.class).issue(member.user(), team.organization());

    Changed changed = (Changed) changes.changeRole(team.founder(), member.user(), Role.ADMIN);

    assertThat(changed.member().role()).isEqualTo(Role.ADMIN);
    for (Node node : new Node[] {NODE, OTHER_NODE}) {
      Verified verified = (Verified) node.the(Sessions.class).verify(session.token());
      assertThat(verified.caller().role()).isEqualTo(Role.ADMIN);
    }
  }

  @Test
  void removedMemberHasNoSessionInsideAndKeepsTheirOwn() throws Exception {
    SessionCaller member = team.with(Role.MEMBER);
    Sessions sessions = NODE.the(Sessions.class);
    IssuedSession inside = sessions.issue(member.user(), team.organization());

    assertThat(changes.remove(team.founder(), member.user())).isEqualTo(new Removed());

    assertThat(sessions.verify(inside.token())).isEqualTo(new Refused());
    assertThat(OTHER_NODE.the(Sessions.class).verify(inside.token())).isEqualTo(new Refused());
    assertThat(changes.remove(team.founder(), member.user())).isEqualTo(new NoSuchMember());
  }

  @Test
  void adminNeitherMakesNorDemotesNorRemovesOwners() throws Exception {
    SessionCaller admin = team.with(Role.ADMIN);
    SessionCaller member = team.with(Role.MEMBER);
    NotPermitted ownerNeeded = new NotPermitted(Role.OWNER);

    assertThat(changes.changeRole(admin, member.user(), Role.OWNER)).isEqualTo(ownerNeeded);
    assertThat(changes.changeRole(admin, admin.user(), Role.OWNER)).isEqualTo(ownerNeeded);
    assertThat(changes.changeRole(admin, team.founder().user(), Role.VIEWER))
        .isEqualTo(ownerNeeded);
    assertThat(changes.remove(admin, team.founder().user())).isEqualTo(ownerNeeded);
    assertThat(team.owners()).isEqualTo(1);
  }

  @Test
  void whoWasDemotedAMomentAgoMayNothingMore() throws Exception {
    SessionCaller admin = team.with(Role.ADMIN);
    SessionCaller member = team.with(Role.MEMBER);
    changes.changeRole(team.founder(), admin.user(), Role.MEMBER);

    assertThat(changes.changeRole(admin, member.user(), Role.ADMIN))
        .isEqualTo(new NotPermitted(Role.ADMIN));
    assertThat(changes.remove(admin, member.user())).isEqualTo(new NotPermitted(Role.ADMIN));
  }

  @Test
  void membersOfAnotherOrganizationAreUnknown() {
    Team other = Team.of(NODE, DATABASE);

    assertThat(changes.changeRole(team.founder(), other.founder().user(), Role.VIEWER))
        .isEqualTo(new NoSuchMember());
    assertThat(changes.remove(team.founder(), other.founder().user()))
        .isEqualTo(new NoSuchMember());
    assertThat(other.owners()).isEqualTo(1);
  }

  @Test
  void lastOwnerNeitherLeavesNorIsDemotedAndADisabledOneDoesNotCount() throws Exception {
    SessionCaller second = team.with(Role.OWNER);
    DATABASE.execute(
        "UPDATE auth.users SET disabled_at = now() WHERE id = ?", second.user().value());

    assertThat(changes.remove(team.founder(), team.founder().user())).isEqualTo(new LastOwner());
    assertThat(changes.changeRole(team.founder(), team.founder().user(), Role.ADMIN))
        .isEqualTo(new LastOwner());
    assertThat(team.owners()).isEqualTo(2);
  }

  @Test
  void ofManyOwnersWhoAllLeaveOrStepDownAtOnceOneRemains() throws Exception {
    for (int round = 0; round < 5; round++) {
      Team crowd = Team.of(NODE, DATABASE);
      List<SessionCaller> owners = new ArrayList<>(List.of(crowd.founder()));
      for (int i = 0; i < 7; i++) {
        owners.add(crowd.with(Role.OWNER));
      }
      List<Callable<MembershipOutcome>> entrants = new ArrayList<>();
      for (int i = 0; i < owners.size(); i++) {
        SessionCaller owner = owners.get(i);
        MembershipChanges there = (i % 2 == 0 ? NODE : OTHER_NODE).the(MembershipChanges.class);
        entrants.add(
            i % 3 == 0
                ? () -> there.changeRole(owner, owner.user(), Role.MEMBER)
                : () -> there.remove(owner, owner.user()));
      }

      List<MembershipOutcome> outcomes = Race.between(entrants);

      assertThat(outcomes).filteredOn(LastOwner.class::isInstance).hasSize(1);
      assertThat(crowd.owners()).isEqualTo(1);
    }
  }

  @Test
  void ownersWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
    for (int round = 0; round < 10; round++) {
      Team pair = Team.of(NODE, DATABASE);
      SessionCaller first = pair.founder();
      SessionCaller second = pair.with(Role.OWNER);

      Race.between(
          List.<Callable<MembershipOutcome>>of(
              () -> changes.changeRole(first, second.user(), Role.VIEWER),
              () -> changes.changeRole(second, first.user(), Role.VIEWER)));

      assertThat(pair.owners()).isEqualTo(1);
    }
  }
}
