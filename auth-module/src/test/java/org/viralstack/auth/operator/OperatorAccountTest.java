package org.viralstack.auth.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.SignUp;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.member.Account;
import org.viralstack.auth.member.Accounts;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.IssuedSession;
import org.viralstack.auth.session.SessionVerification.Refused;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.auth.session.Sessions;
import org.viralstack.auth.signin.SignIn;
import org.viralstack.auth.signin.SignInOutcome;
import org.viralstack.auth.signin.SignInOutcome.BadCredentials;
import org.viralstack.auth.signin.SignInOutcome.SignedIn;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class OperatorAccountTest {
  private static final String EMAIL = "Operator@example.org";
  private static final String PASSWORD = "configured passphrase";

  private final Database database = new Database();

  @Test
  void configuredOperatorCanSignIn() {
    try (Node node = start(EMAIL, PASSWORD)) {
      SignedIn operator = (SignedIn) signIn(node, PASSWORD);
      Account account =
          node.the(Accounts.class).find(operator.user(), operator.organization()).orElseThrow();

      assertThat(account.operator()).isTrue();
    }
  }

  @Test
  void withoutSettingsThereIsNoOperator() {
    Node.start(database, Clock.systemUTC()).close();

    assertThat(database.count("SELECT count(*) FROM auth.users")).isZero();
  }

  @Test
  void makingTheOperatorIsNotedOnce() {
    start(EMAIL, PASSWORD).close();
    start(EMAIL, PASSWORD).close();

    assertThat(
            database.count(
                "SELECT count(*) FROM auth.audit_events WHERE action = 'operator.appointed'"))
        .isEqualTo(1);
  }

  @Test
  void oneSettingWithoutTheOtherStopsTheStart() {
    assertThatThrownBy(() -> start(EMAIL, ""))
        .hasStackTraceContaining("VIRALSTACK_OPERATOR_PASSWORD is not set");
    assertThatThrownBy(() -> start("", PASSWORD))
        .hasStackTraceContaining("VIRALSTACK_OPERATOR_EMAIL is not set");
  }

  @Test
  void poorPasswordOrAddressStopsTheStart() {
    assertThatThrownBy(() -> start(EMAIL, "password1"))
        .hasStackTraceContaining("VIRALSTACK_OPERATOR_PASSWORD is refused: This password is too");
    assertThatThrownBy(() -> start("operator", PASSWORD))
        .hasStackTraceContaining("VIRALSTACK_OPERATOR_EMAIL is not an email address");
  }

  @Test
  void nodesThatStartTogetherMakeOneOperator() throws Exception {
    Callable<Node> start = () -> start(EMAIL, PASSWORD);
    List<Node> nodes = Race.of(3, start);
    try {
      assertThat(database.count("SELECT count(*) FROM auth.users WHERE operator")).isEqualTo(1);
      assertThat(database.count("SELECT count(*) FROM auth.organizations")).isEqualTo(1);
      assertThat(signIn(nodes.get(2), PASSWORD)).isInstanceOf(SignedIn.class);
    } finally {
      nodes.forEach(Node::close);
    }
  }

  @Test
  void passwordThatTheOperatorChangedIsNotSetBack() throws Exception {
    start(EMAIL, PASSWORD).close();
    changePasswordTo("a passphrase of their own");

    try (Node node = start(EMAIL, PASSWORD)) {
      assertThat(signIn(node, "a passphrase of their own")).isInstanceOf(SignedIn.class);
      assertThat(signIn(node, PASSWORD)).isEqualTo(new BadCredentials());
    }
  }

  @Test
  void anotherConfiguredPasswordReplacesTheirsAndEndsTheirSessions() throws Exception {
    IssuedSession issued;
    try (Node node = start(EMAIL, PASSWORD)) {
      SignedIn operator = (SignedIn) signIn(node, PASSWORD);
      issued = node.the(Sessions.class).issue(operator.user(), operator.organization());
    }
    try (Node node = start(EMAIL, "another passphrase")) {
      assertThat(signIn(node, PASSWORD)).isEqualTo(new BadCredentials());
      assertThat(signIn(node, "another passphrase")).isInstanceOf(SignedIn.class);
      assertThat(node.the(Sessions.class).verify(issued.token())).isEqualTo(new Refused());
    }
  }

  @Test
  void whoeverHeldTheAddressBeforeIsLockedOut() {
    String theirs = "their passphrase";
    IssuedSession issued;
    try (Node node = Node.start(database, Clock.systemUTC())) {
      NewAccount account =
          new NewAccount(
              "Eve", new EmailAddress("operator@example.org"), theirs, "Eve's", Optional.empty());
      SignedUp eve = (SignedUp) node.the(SignUp.class).signUp(account);
      issued = node.the(Sessions.class).issue(eve.user(), eve.organization());
    }
    try (Node node = start(EMAIL, PASSWORD)) {
      assertThat(signIn(node, theirs)).isEqualTo(new BadCredentials());
      assertThat(node.the(Sessions.class).verify(issued.token())).isEqualTo(new Refused());
      assertThat(signIn(node, PASSWORD)).isInstanceOf(SignedIn.class);
      assertThat(database.count("SELECT count(*) FROM auth.users WHERE operator")).isEqualTo(1);
    }
  }

  @Test
  void operatorWhomTheConfigurationNamesNoMoreIsDismissed() {
    IssuedSession issued;
    try (Node node = start(EMAIL, PASSWORD)) {
      SignedIn operator = (SignedIn) signIn(node, PASSWORD);
      issued = node.the(Sessions.class).issue(operator.user(), operator.organization());
    }
    try (Node node = start("other@example.org", PASSWORD)) {
      Verified former = (Verified) node.the(Sessions.class).verify(issued.token());

      assertThat(former.caller().operator()).isFalse();
      assertThat(database.count("SELECT count(*) FROM auth.users WHERE operator")).isEqualTo(1);
    }
    Node.start(database, Clock.systemUTC()).close();
    assertThat(database.count("SELECT count(*) FROM auth.users WHERE operator")).isZero();
    assertThat(
            database.count(
                "SELECT count(*) FROM auth.audit_events WHERE action = 'operator.dismissed'"))
        .isEqualTo(2);
  }

  private Node start(String email, String password) {
    return Node.start(
        database,
        Clock.systemUTC(),
        Map.of("viralstack.operator.email", email, "viralstack.operator.password", password));
  }

  private static SignInOutcome signIn(Node node, String password) {
    return node.the(SignIn.class).signIn(EMAIL, password);
  }

  private void changePasswordTo(String password) throws Exception {
    try (Node node = start(EMAIL, PASSWORD)) {
      NewAccount donor =
          new NewAccount(
              "Donor", new EmailAddress("donor@example.org"), password, "D", Optional.empty());
      node.the(SignUp.class).signUp(donor);
    }
    database.execute(
        "UPDATE auth.users SET password_hash ="
            + " (SELECT password_hash FROM auth.users WHERE email = 'donor@example.org')"
            + " WHERE operator");
  }
}
