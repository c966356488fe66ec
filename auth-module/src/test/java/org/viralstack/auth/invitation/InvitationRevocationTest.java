package org.viralstack.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Role;
import org.viralstack.auth.invitation.Inviting.Revocation;
import org.viralstack.auth.invitation.InvitingOutcome.Invited;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.membership.Team;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.database.Database;

class InvitationRevocationTest {
  private static final Database DATABASE = new Database();
  private static final Node NODE = Node.start(DATABASE, Clock.systemUTC());

  private final Inviting inviting = NODE.the(Inviting.class);
  private final Team team = Team.of(NODE, DATABASE);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void whoWasDemotedAMomentAgoRevokesNone() throws Exception {
    Invitation open = invite("guest@example.org").invitation();
    SessionCaller late = team.with(Role.ADMIN);
    DATABASE.execute(
        "UPDATE auth.memberships SET role = 'MEMBER' WHERE user_id = ?", late.user().value());

    assertThat(inviting.revoke(late, open.id())).isEqualTo(new Revocation.NotPermitted(Role.ADMIN));
    assertThat(inviting.revoke(team.founder(), open.id())).isEqualTo(new Revocation.Revoked());
  }

  @Test
  void whatAnotherInvitationReplacesIsNotedAsRevoked() {
    Invitation first = invite("again@example.org").invitation();
    Invitation second = invite("again@example.org").invitation();

    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.audit_events WHERE action = 'member.invitation_revoked'"
                    + " AND target = '%s' AND details->>'replaced_by' = '%s'"
                        .formatted(first.id(), second.id())))
        .isEqualTo(1);
  }

  private Invited invite(String email) {
    return (Invited) inviting.invite(team.founder(), new EmailAddress(email), Role.VIEWER);
  }
}
