package org.viralstack.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Role;
import org.viralstack.auth.invitation.InvitingOutcome.Invited;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.membership.Team;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.runtime.Service;
import org.viralstack.testing.database.Database;

class InvitationCleaningTest {
  private static final Database DATABASE = new Database();
  private static final Node NODE =
      Node.start(DATABASE, Clock.systemUTC(), Map.of(), Transaction.class);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void whileOneOrganizationInvitesTheLiveInvitationsOfAnotherAreNotHeld() throws Exception {
    Inviting inviting = NODE.the(Inviting.class);
    Team other = Team.of(NODE, DATABASE);
    Team team = Team.of(NODE, DATABASE);
    Invited live =
        (Invited)
            inviting.invite(other.founder(), new EmailAddress("live@example.org"), Role.VIEWER);

    long free =
        NODE.the(Transaction.class)
            .around(
                () -> {
                  inviting.invite(team.founder(), new EmailAddress("new@example.org"), Role.VIEWER);
                  return DATABASE.count(
                      "SELECT count(*) FROM (SELECT 1 FROM auth.invitations WHERE id = '%s'"
                              .formatted(live.invitation().id())
                          + " FOR UPDATE SKIP LOCKED) free");
                });

    assertThat(free).isEqualTo(1);
  }

  /** Some work in a transaction. */
  @Service
  static class Transaction {
    @Transactional
    public <T> T around(Callable<T> work) throws Exception {
      return work.call();
    }
  }
}
