package org.viralstack.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.Registration;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.SessionVerification.Refused;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class SessionsTest {
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00.750Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK);
  private static final Node OTHER_NODE = Node.start(DATABASE, CLOCK);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Sessions sessions = NODE.the(Sessions.class);
  private final OpenSessions open = NODE.the(OpenSessions.class);
  private final SignedUp ada = signUp();

  @AfterAll
  static void stop() {
    OTHER_NODE.close();
    NODE.close();
  }

  @Test
  void issuedTokenIsVerifiedOnEveryNode() {
    IssuedSession issued = issue(ada);

    for (Node node : new Node[] {NODE, OTHER_NODE}) {
      SessionCaller caller = verified(node, issued);
      assertThat(caller.user()).isEqualTo(ada.user());
      assertThat(caller.organization()).isEqualTo(ada.organization());
      assertThat(caller.role()).isEqualTo(Role.OWNER);
      assertThat(caller.operator()).isFalse();
      assertThat(caller.email()).endsWith("@example.org");
      assertThat(caller.expiresAt()).isEqualTo(issued.expiresAt());
    }
  }

  @Test
  void sessionIsOverAfterTwentyFourHours() {
    IssuedSession issued = issue(ada);

    assertThat(Duration.between(CLOCK.instant(), issued.expiresAt()))
        .isBetween(Duration.ofHours(24).minusSeconds(1), Duration.ofHours(24));
    CLOCK.advance(Duration.between(CLOCK.instant(), issued.expiresAt()).minusSeconds(1));
    assertThat(sessions.verify(issued.token())).isInstanceOf(Verified.class);
    CLOCK.advance(Duration.ofSeconds(1));
    assertThat(sessions.verify(issued.token())).isEqualTo(new Refused());
  }

  @Test
  void endedSessionIsRefusedOnEveryNodeAndOthersGoOn() {
    IssuedSession ended = issue(ada);
    IssuedSession other = issue(ada);
    SessionCaller caller = verified(NODE, ended);

    AuditEntry note =
        new AuditEntry(ada.organization(), Actor.of(caller), "user.signed_out", "once");
    sessions.end(caller.session(), note);
    sessions.end(caller.session(), note);

    assertRefused(ended);
    assertVerified(other);
    assertThat(DATABASE.count("SELECT count(*) FROM auth.audit_events WHERE target = 'once'"))
        .isEqualTo(1);
  }

  @Test
  void allSessionsOfAUserEndAtOnceAndThoseOfOthersGoOn() {
    IssuedSession one = issue(ada);
    IssuedSession two = issue(ada);
    IssuedSession others = issue(signUp());

    open.endAllOf(ada.user());
    sessions.refreshAllOf(ada.user());

    assertRefused(one);
    assertRefused(two);
    assertVerified(others);
  }

  @Test
  void oneSessionCanBeExempt() {
    IssuedSession one = issue(ada);
    IssuedSession mine = issue(ada);

    open.endAllOf(ada.user(), verified(NODE, mine).session());
    sessions.refreshAllOf(ada.user());

    assertRefused(one);
    assertVerified(mine);
  }

  @Test
  void sessionsOfOneOrganizationEndAndThoseOfAnotherGoOn() throws Exception {
    SignedUp host = signUp();
    join(ada.user(), host.organization());
    IssuedSession guest = sessions.issue(ada.user(), host.organization());
    IssuedSession home = issue(ada);

    open.endAllOf(ada.user(), host.organization());
    sessions.refreshAllOf(ada.user());

    assertRefused(guest);
    assertVerified(home);
  }

  @Test
  void ofMoreThanFiftySessionsTheOldestEnd() throws Exception {
    List<IssuedSession> all = new ArrayList<>();
    for (int i = 0; i < StoredSessions.MOST_PER_USER; i++) {
      CLOCK.advance(Duration.ofSeconds(1));
      all.add(issue(ada));
    }
    CLOCK.advance(Duration.ofSeconds(1));
    Race.of(10, () -> issue(ada));

    for (int i = 0; i < 10; i++) {
      assertRefused(all.get(i));
    }
    assertVerified(all.get(10));
    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.sessions WHERE ended_at IS NULL AND user_id = '"
                    + ada.user()
                    + "'"))
        .isEqualTo(StoredSessions.MOST_PER_USER);
  }

  @Test
  void successorIsInsideAnotherOrganizationAndLastsNoLonger() throws Exception {
    SignedUp host = signUp();
    join(ada.user(), host.organization());
    IssuedSession home = issue(ada);
    CLOCK.advance(Duration.ofHours(5));

    IssuedSession away = sessions.succeed(verified(NODE, home), host.organization()).orElseThrow();

    assertThat(verified(OTHER_NODE, away).organization()).isEqualTo(host.organization());
    assertThat(away.expiresAt()).isEqualTo(home.expiresAt());
    assertRefused(home);
  }

  @Test
  void whoIsNoMemberIsRefused() throws Exception {
    SignedUp host = signUp();
    IssuedSession guest = sessions.issue(ada.user(), host.organization());

    assertRefused(guest);
    join(ada.user(), host.organization());
    assertThat(verified(NODE, guest).role()).isEqualTo(Role.VIEWER);
    DATABASE.execute("DELETE FROM auth.memberships WHERE role = 'VIEWER'");
    assertRefused(guest);
  }

  @Test
  void disabledUserIsRefused() throws Exception {
    IssuedSession issued = issue(ada);
    DATABASE.execute("UPDATE auth.users SET disabled_at = now() WHERE id = ?", ada.user().value());

    assertRefused(issued);
  }

  @Test
  void sessionsLongPastAreRemovedAsNewOnesCome() {
    issue(ada);
    CLOCK.advance(Duration.ofDays(32));
    Instant before = CLOCK.instant().minus(Duration.ofDays(30));
    for (int i = 0; i < 5; i++) {
      issue(ada);
    }

    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.sessions WHERE expires_at < '" + before + "'"))
        .isZero();
  }

  @Test
  void databaseHoldsNoToken() {
    IssuedSession issued = issue(ada);
    String signature = issued.token().substring(issued.token().lastIndexOf('.') + 1);

    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.sessions s WHERE s::text LIKE '%" + signature + "%'"))
        .isZero();
    assertThat(issued.toString()).doesNotContain(signature);
  }

  private IssuedSession issue(SignedUp user) {
    return sessions.issue(user.user(), user.organization());
  }

  private static SessionCaller verified(Node node, IssuedSession issued) {
    return ((Verified) node.the(Sessions.class).verify(issued.token())).caller();
  }

  private static void assertVerified(IssuedSession issued) {
    assertThat(NODE.the(Sessions.class).verify(issued.token())).isInstanceOf(Verified.class);
    assertThat(OTHER_NODE.the(Sessions.class).verify(issued.token())).isInstanceOf(Verified.class);
  }

  private static void assertRefused(IssuedSession issued) {
    assertThat(NODE.the(Sessions.class).verify(issued.token())).isEqualTo(new Refused());
    assertThat(OTHER_NODE.the(Sessions.class).verify(issued.token())).isEqualTo(new Refused());
  }

  private static void join(UserId user, OrganizationId organization) throws Exception {
    DATABASE.execute(
        "INSERT INTO auth.memberships VALUES (?, ?, 'VIEWER', now())",
        organization.value(),
        user.value());
  }

  private static SignedUp signUp() {
    EmailAddress email = new EmailAddress("user" + COUNT.incrementAndGet() + "@example.org");
    NewAccount account = new NewAccount("Ada", email, "unused here", "Engines", Optional.empty());
    return (SignedUp) NODE.the(Registration.class).register(account, "no hash of any password");
  }
}
