package org.viralstack.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.Role;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.SignUp;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.auth.session.Sessions;
import org.viralstack.auth.signin.SignInOutcome.BadCredentials;
import org.viralstack.auth.signin.SignInOutcome.SignedIn;
import org.viralstack.auth.signin.SignInOutcome.Throttled;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class SignInTest {
  private static final String PASSWORD = "a fine long passphrase";
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00.123Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK);
  private static final Node OTHER_NODE = Node.start(DATABASE, CLOCK);

  private final SignIn signIn = NODE.the(SignIn.class);

  @AfterAll
  static void stop() {
    OTHER_NODE.close();
    NODE.close();
  }

  @Test
  void rightPasswordSignsInToTheOwnOrganization() {
    SignedUp ada = signUp("ada@example.org");

    SignedIn in = (SignedIn) signIn.signIn("ADA@example.org", PASSWORD);
    assertThat(in)
        .isEqualTo(new SignedIn(ada.user(), ada.organization(), Role.OWNER, in.session()));
    assertThat(NODE.the(Sessions.class).verify(in.session().token())).isInstanceOf(Verified.class);
    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.audit_events WHERE action = 'user.signed_in' AND"
                    + " actor_id = '"
                    + ada.user()
                    + "'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody@example.org", "", "no address", "\u0000", "'; DROP TABLE users"})
  void unknownAddressIsAnsweredLikeAWrongPassword(String email) {
    assertThat(signIn.signIn(email, PASSWORD)).isEqualTo(new BadCredentials());
  }

  @Test
  void disabledUserCannotSignIn() throws Exception {
    SignedUp user = signUp("left@example.org");
    DATABASE.execute("UPDATE auth.users SET disabled_at = now() WHERE id = ?", user.user().value());

    assertThat(signIn.signIn("left@example.org", PASSWORD)).isEqualTo(new BadCredentials());
  }

  @ParameterizedTest
  @ValueSource(strings = {"known@example.org", "unknown@example.org"})
  void sixthTryIsThrottledUntilTheFirstIsFifteenMinutesOld(String email) {
    NODE.the(SignUp.class).signUp(account("known@example.org"));
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.signIn(email, "wrong" + i)).isEqualTo(new BadCredentials());
      CLOCK.advance(Duration.ofMinutes(1));
    }

    assertThat(signIn.signIn(email, PASSWORD)).isEqualTo(new Throttled(Duration.ofMinutes(10)));
    CLOCK.advance(Duration.ofMinutes(10).minusMillis(1));
    assertThat(signIn.signIn(email, "wrong")).isEqualTo(new Throttled(Duration.ofSeconds(1)));
    CLOCK.advance(Duration.ofMillis(1));
    assertThat(signIn.signIn(email, "wrong")).isEqualTo(new BadCredentials());
    assertThat(signIn.signIn(email, "wrong")).isEqualTo(new Throttled(Duration.ofMinutes(1)));
  }

  /** Java's and PostgreSQL's lower cases of these differ. */
  @Test
  void spellingsOfOneAddressShareTheirTries() {
    signUp("\u0130nk@example.org");
    for (String spelling : new String[] {"ink", "INK", "\u0130NK", "\u0131nk", "in\u212a"}) {
      assertThat(signIn.signIn(spelling + "@example.org", "wrong")).isEqualTo(new BadCredentials());
    }

    assertThat(signIn.signIn("Ink@example.org", PASSWORD)).isInstanceOf(Throttled.class);
    CLOCK.advance(Duration.ofMinutes(15));
    assertThat(signIn.signIn("INK@example.org", PASSWORD)).isInstanceOf(SignedIn.class);
  }

  @Test
  void rightPasswordsAreNotCounted() {
    signUp("often@example.org");

    for (int i = 0; i < 8; i++) {
      assertThat(signIn.signIn("often@example.org", PASSWORD)).isInstanceOf(SignedIn.class);
    }
  }

  @Test
  void ofManyGuessesAtOnceOnTwoNodesExactlyFiveAreAnswered() throws Exception {
    for (int round = 0; round < 2; round++) {
      String email = "target" + round + "@example.org";
      signUp(email);
      List<Callable<SignInOutcome>> guesses = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        guesses.add(() -> signIn.signIn(email, "guess"));
        guesses.add(() -> OTHER_NODE.the(SignIn.class).signIn(email, "guess"));
      }
      guesses.add(() -> signIn.signIn(email, PASSWORD));

      List<SignInOutcome> outcomes = Race.between(guesses);

      assertThat(outcomes).filteredOn(BadCredentials.class::isInstance).hasSize(5);
      assertThat(outcomes).filteredOn(Throttled.class::isInstance).hasSizeBetween(19, 20);
      assertThat(signIn.signIn(email, PASSWORD)).isInstanceOf(Throttled.class);
    }
  }

  @Test
  void rightPasswordLeavesTheCountOfWrongOnesAsItWas() {
    signUp("typo@example.org");
    for (int i = 0; i < 4; i++) {
      assertThat(signIn.signIn("typo@example.org", "wrong")).isEqualTo(new BadCredentials());
      assertThat(signIn.signIn("typo@example.org", PASSWORD)).isInstanceOf(SignedIn.class);
    }

    assertThat(signIn.signIn("typo@example.org", "wrong")).isEqualTo(new BadCredentials());
    assertThat(signIn.signIn("typo@example.org", PASSWORD)).isInstanceOf(Throttled.class);
  }

  @Test
  void countOfQuietAddressesIsForgotten() {
    for (int i = 0; i < 5; i++) {
      signIn.signIn("passing" + i + "@example.org", "wrong");
    }
    CLOCK.advance(Duration.ofMinutes(15));
    for (int i = 0; i < 20; i++) {
      signIn.signIn("later" + i + "@example.org", "wrong");
    }

    assertThat(DATABASE.count("SELECT count(*) FROM auth.sign_in_attempts")).isEqualTo(20);
  }

  private static SignedUp signUp(String email) {
    return (SignedUp) NODE.the(SignUp.class).signUp(account(email));
  }

  private static NewAccount account(String email) {
    return new NewAccount("Ada", new EmailAddress(email), PASSWORD, "Engines", Optional.empty());
  }
}
