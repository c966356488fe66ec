package org.viralstack.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.membership.Team;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class SessionBeginningTest {
  private static final Database DATABASE = new Database();
  private static final Node NODE = Node.start(DATABASE, Clock.systemUTC());

  private final Sessions sessions = NODE.the(Sessions.class);
  private final SignedUp ada = Team.newcomer(NODE);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void provenPasswordBeginsASessionWithItsNote() {
    IssuedSession issued = proven("no hash of any password").orElseThrow();

    assertThat(sessions.verify(issued.token())).isInstanceOf(Verified.class);
    assertThat(noted("user.signed_in")).isEqualTo(1);
  }

  @Test
  void passwordThatWasChangedMeanwhileBeginsNone() {
    assertThat(proven("what it was before")).isEmpty();

    assertThat(noted("user.signed_in")).isZero();
    assertThat(open(ada.user())).isZero();
  }

  @Test
  void whoWasDisabledOrTakenOutMeanwhileBeginsNone() throws Exception {
    OrganizationId other = Team.newcomer(NODE).organization();
    assertThat(sessions.issue(ada.user(), other, "no hash of any password", note())).isEmpty();

    DATABASE.execute("UPDATE auth.users SET disabled_at = now() WHERE id = ?", ada.user().value());

    assertThat(proven("no hash of any password")).isEmpty();
  }

  @Test
  void ofManyWhoSwitchFromOneSessionAtOnceOneDoes() throws Exception {
    for (int round = 0; round < 5; round++) {
      Team host = Team.of(NODE, DATABASE);
      SessionCaller home = host.founder();
      SignedUp second = Team.newcomer(NODE);
      join(home.user(), second.organization());

      List<Optional<IssuedSession>> outcomes =
          Race.of(6, () -> sessions.succeed(home, second.organization()));

      assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
      assertThat(open(home.user())).isEqualTo(1);
      assertThat(
              DATABASE.count(
                  "SELECT count(*) FROM auth.audit_events WHERE organization_id = '%s'"
                          .formatted(second.organization())
                      + " AND action = 'user.switched_organization'"))
          .isEqualTo(1);
    }
  }

  @Test
  void endedSessionHasNoSuccessor() throws Exception {
    SessionCaller home = Team.of(NODE, DATABASE).founder();
    join(home.user(), ada.organization());
    sessions.endAllOf(home.user(), note());

    assertThat(sessions.succeed(home, ada.organization())).isEmpty();
    assertThat(open(home.user())).isZero();
  }

  @Test
  void switchToAnOrganizationThatOneLeftChangesNothing() {
    SessionCaller home = Team.of(NODE, DATABASE).founder();

    assertThat(sessions.succeed(home, ada.organization())).isEmpty();
    assertThat(open(home.user())).isEqualTo(1);
  }

  @Test
  void sessionThatEndsBecauseThereAreTooManyIsNoted() {
    for (int i = 0; i < StoredSessions.MOST_PER_USER + 2; i++) {
      sessions.issue(ada.user(), ada.organization());
    }

    assertThat(noted("session.superseded")).isEqualTo(2);
  }

  private Optional<IssuedSession> proven(String hash) {
    return sessions.issue(ada.user(), ada.organization(), hash, note());
  }

  private AuditEntry note() {
    return new AuditEntry(
        ada.organization(), new Actor.Person(ada.user()), "user.signed_in", ada.user().value());
  }

  private long noted(String action) {
    return DATABASE.count(
        "SELECT count(*) FROM auth.audit_events WHERE action = '%s' AND organization_id = '%s'"
            .formatted(action, ada.organization()));
  }

  private static long open(UserId user) {
    return DATABASE.count(
        "SELECT count(*) FROM auth.sessions WHERE ended_at IS NULL AND user_id = '" + user + "'");
  }

  private static void join(UserId user, OrganizationId organization) throws Exception {
    DATABASE.execute(
        "INSERT INTO auth.memberships VALUES (?, ?, 'VIEWER', now())",
        organization.value(),
        user.value());
  }
}
