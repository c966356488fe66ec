package org.viralstack.auth.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Role;
import org.viralstack.auth.member.Organizations;
import org.viralstack.auth.membership.OrganizationRenaming.Outcome.NotPermitted;
import org.viralstack.auth.membership.OrganizationRenaming.Outcome.Renamed;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.database.Database;

class OrganizationRenamingTest {
  private static final Database DATABASE = new Database();
  private static final Node NODE = Node.start(DATABASE, Clock.systemUTC());

  private final OrganizationRenaming renaming = NODE.the(OrganizationRenaming.class);
  private final Team team = Team.of(NODE, DATABASE);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void adminRenamesAndTheNameBeforeIsNoted() throws Exception {
    assertThat(renaming.rename(team.with(Role.ADMIN), "Looms")).isInstanceOf(Renamed.class);

    assertThat(NODE.the(Organizations.class).find(team.organization()).orElseThrow().name())
        .isEqualTo("Looms");
    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.audit_events WHERE action = 'organization.renamed'"
                    + " AND details->>'name_before' = 'Engines' AND target = '%s'"
                        .formatted(team.organization())))
        .isEqualTo(1);
  }

  @Test
  void whoWasDemotedRemovedOrDisabledAMomentAgoRenamesNothing() throws Exception {
    SessionCaller demoted = team.with(Role.ADMIN);
    SessionCaller removed = team.with(Role.ADMIN);
    SessionCaller disabled = team.with(Role.ADMIN);
    DATABASE.execute(
        "UPDATE auth.memberships SET role = 'MEMBER' WHERE user_id = ?", demoted.user().value());
    DATABASE.execute("DELETE FROM auth.memberships WHERE user_id = ?", removed.user().value());
    DATABASE.execute(
        "UPDATE auth.users SET disabled_at = now() WHERE id = ?", disabled.user().value());

    for (SessionCaller late : new SessionCaller[] {demoted, removed, disabled}) {
      assertThat(renaming.rename(late, "Mine")).isEqualTo(new NotPermitted(Role.ADMIN));
    }
    assertThat(NODE.the(Organizations.class).find(team.organization()).orElseThrow().name())
        .isEqualTo("Engines");
  }
}
