package org.viralstack.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.SignUp;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.IssuedSession;
import org.viralstack.auth.session.SessionVerification.Refused;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.auth.session.Sessions;
import org.viralstack.auth.signin.PasswordChangeOutcome.Changed;
import org.viralstack.auth.signin.PasswordChangeOutcome.PasswordRefused;
import org.viralstack.auth.signin.PasswordChangeOutcome.Throttled;
import org.viralstack.auth.signin.PasswordChangeOutcome.WrongPassword;
import org.viralstack.auth.signin.SignInOutcome.BadCredentials;
import org.viralstack.auth.signin.SignInOutcome.SignedIn;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class PasswordChangeTest {
  private static final String OLD = "a fine long passphrase";
  private static final String NEW = "another long passphrase";
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK);
  private static final Node OTHER_NODE = Node.start(DATABASE, CLOCK);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final PasswordChange changes = NODE.the(PasswordChange.class);
  private final Sessions sessions = NODE.the(Sessions.class);
  private final String email = "ada" + COUNT.incrementAndGet() + "@example.org";
  private final SignedUp ada = signUp();
  private final IssuedSession session = sessions.issue(ada.user(), ada.organization());
  private final SessionCaller caller = ((Verified) sessions.verify(session.token())).caller();

  @AfterAll
  static void stop() {
    OTHER_NODE.close();
    NODE.close();
  }

  @Test
  void changedPasswordIsInForceAndEndsEveryOtherSession() {
    IssuedSession other = sessions.issue(ada.user(), ada.organization());

    assertThat(changes.change(caller, OLD, NEW)).isEqualTo(new Changed());

    assertThat(signIn(OLD)).isEqualTo(new BadCredentials());
    assertThat(signIn(NEW)).isInstanceOf(SignedIn.class);
    assertThat(OTHER_NODE.the(Sessions.class).verify(other.token())).isEqualTo(new Refused());
    assertThat(sessions.verify(session.token())).isInstanceOf(Verified.class);
    assertThat(events("user.password_changed")).isEqualTo(1);
  }

  @Test
  void wrongCurrentPasswordIsThrottledTogetherWithSignIns() {
    for (int i = 0; i < 3; i++) {
      assertThat(changes.change(caller, "wrong", NEW)).isEqualTo(new WrongPassword());
    }
    signIn("wrong");
    signIn("wrong");

    assertThat(changes.change(caller, OLD, NEW)).isEqualTo(new Throttled(Duration.ofMinutes(15)));
    CLOCK.advance(Duration.ofMinutes(15));
    assertThat(changes.change(caller, OLD, NEW)).isEqualTo(new Changed());
    assertThat(events("user.password_change_failed")).isEqualTo(3);
    assertThat(events("user.sign_in_failed")).isEqualTo(2);
  }

  @Test
  void poorNewPasswordChangesNothing() {
    assertThat(changes.change(caller, OLD, "password")).isInstanceOf(PasswordRefused.class);

    assertThat(signIn(OLD)).isInstanceOf(SignedIn.class);
  }

  @Test
  void ofTwoChangesAtOnceOneWins() throws Exception {
    List<PasswordChangeOutcome> outcomes =
        Race.between(
            List.<Callable<PasswordChangeOutcome>>of(
                () -> changes.change(caller, OLD, NEW),
                () -> OTHER_NODE.the(PasswordChange.class).change(caller, OLD, NEW + " too")));

    assertThat(outcomes).containsOnlyOnce(new Changed());
  }

  @Test
  void strangersDoNotFillTheLogWithAddressesThatHaveNoAccount() {
    long before = allEvents();

    NODE.the(SignIn.class).signIn("nobody@example.org", OLD);

    assertThat(allEvents()).isEqualTo(before);
  }

  private static long allEvents() {
    return DATABASE.count("SELECT count(*) FROM auth.audit_events");
  }

  private long events(String action) {
    return DATABASE.count(
        "SELECT count(*) FROM auth.audit_events WHERE action = '%s' AND target = '%s'"
            .formatted(action, ada.user()));
  }

  private SignInOutcome signIn(String password) {
    return NODE.the(SignIn.class).signIn(email, password);
  }

  private SignedUp signUp() {
    NewAccount account =
        new NewAccount("Ada", new EmailAddress(email), OLD, "Engines", Optional.empty());
    return (SignedUp) NODE.the(SignUp.class).signUp(account);
  }
}
