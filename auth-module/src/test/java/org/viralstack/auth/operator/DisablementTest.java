package org.viralstack.auth.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.UserId;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.apikey.NewApiKey;
import org.viralstack.auth.apikey.issuing.KeyIssuing;
import org.viralstack.auth.apikey.verification.KeyOutcome;
import org.viralstack.auth.apikey.verification.KeyVerification;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.membership.MembershipChanges;
import org.viralstack.auth.membership.Team;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.operator.DisablementOutcome.Disabled;
import org.viralstack.auth.operator.DisablementOutcome.Enabled;
import org.viralstack.auth.operator.DisablementOutcome.NoSuchUser;
import org.viralstack.auth.operator.DisablementOutcome.Oneself;
import org.viralstack.auth.session.IssuedSession;
import org.viralstack.auth.session.SessionVerification.Refused;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.auth.session.Sessions;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class DisablementTest {
  private static final Database DATABASE = new Database();
  private static final Node NODE = Node.start(DATABASE, Clock.systemUTC());

  private final Disablement disablement = NODE.the(Disablement.class);
  private final Sessions sessions = NODE.the(Sessions.class);
  private final SessionCaller operator = Team.of(NODE, DATABASE).founder();
  private final Team team = Team.of(NODE, DATABASE);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void disabledUserLosesTheirSessionsForGood() {
    UserId user = team.founder().user();
    IssuedSession before = sessions.issue(user, team.organization());

    Disabled first = (Disabled) disablement.disable(user, operator);
    assertThat(disablement.disable(user, operator)).isEqualTo(first);
    assertThat(sessions.verify(before.token())).isEqualTo(new Refused());

    assertThat(disablement.enable(user, operator)).isEqualTo(new Enabled(user));
    assertThat(sessions.verify(before.token())).isEqualTo(new Refused());
    IssuedSession after = sessions.issue(user, team.organization());
    assertThat(sessions.verify(after.token())).isInstanceOf(Verified.class);
    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.audit_events WHERE action IN ('user.disabled',"
                    + " 'user.enabled') AND organization_id = '"
                    + team.organization()
                    + "'"))
        .isEqualTo(2);
  }

  @Test
  void sessionThatBeginsAsItsUserIsDisabledDoesNotOutliveThat() throws Exception {
    for (int round = 0; round < 20; round++) {
      SignedUp ada = Team.newcomer(NODE);
      AuditEntry note =
          new AuditEntry(ada.organization(), Actor.of(operator), "user.signed_in", "them");
      List<Optional<IssuedSession>> outcomes =
          Race.between(
              List.<Callable<Optional<IssuedSession>>>of(
                  () ->
                      sessions.issue(
                          ada.user(), ada.organization(), "no hash of any password", note),
                  () -> {
                    disablement.disable(ada.user(), operator);
                    return Optional.empty();
                  }));
      disablement.enable(ada.user(), operator);

      outcomes
          .getFirst()
          .ifPresent(
              session -> assertThat(sessions.verify(session.token())).isEqualTo(new Refused()));
    }
  }

  @Test
  void keysOfWhoIsDisabledOrRemovedLiveOn() throws Exception {
    SessionCaller maker = team.with(Role.ADMIN);
    NewApiKey wanted =
        new NewApiKey(
            team.organization(),
            maker.user(),
            "deploy",
            Environment.PROD,
            Set.of(Scope.FULL),
            Optional.empty(),
            List.of());
    String key =
        ((KeyIssuing.Outcome.Issued) NODE.the(KeyIssuing.class).create(wanted, maker))
            .key()
            .token()
            .reveal();

    disablement.disable(maker.user(), operator);
    NODE.the(MembershipChanges.class).remove(team.founder(), maker.user());

    assertThat(NODE.the(KeyVerification.class).verify(key, InetAddress.getLoopbackAddress()))
        .isInstanceOf(KeyOutcome.Verified.class);
  }

  @Test
  void operatorsDoNotDisableThemselvesNorWhomThereIsNot() {
    UserId nobody = new UserId("user_01ARZ3NDEKTSV4RRFFQ69G5FAV");

    assertThat(disablement.disable(operator.user(), operator)).isEqualTo(new Oneself());
    assertThat(disablement.disable(nobody, operator)).isEqualTo(new NoSuchUser());
    assertThat(disablement.enable(nobody, operator)).isEqualTo(new NoSuchUser());
  }
}
