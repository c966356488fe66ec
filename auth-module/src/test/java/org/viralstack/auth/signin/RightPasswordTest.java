package org.viralstack.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.SignUp;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.auth.session.Sessions;
import org.viralstack.testing.database.Database;

/** The right password among wrong ones that were tried at the same time. */
class RightPasswordTest {
  private static final String EMAIL = "ada@example.org";
  private static final String PASSWORD = "a fine long passphrase";
  private static final String FIVE_WRONG =
      "UPDATE auth.sign_in_attempts SET wrong_at = wrong_at || array_fill(wrong_at[1], ARRAY[4])";
  private static final String WAITING =
      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
          + " AND datname = current_database()";
  private static final Database DATABASE = new Database();
  private static final Node NODE = Node.start(DATABASE, Clock.systemUTC());
  private static final SignedUp ADA =
      (SignedUp)
          NODE.the(SignUp.class)
              .signUp(
                  new NewAccount(
                      "Ada", new EmailAddress(EMAIL), PASSWORD, "Engines", Optional.empty()));

  private final SignIn signIn = NODE.the(SignIn.class);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @BeforeEach
  void oneWrong() throws SQLException {
    DATABASE.execute("DELETE FROM auth.sign_in_attempts");
    signIn.signIn(EMAIL, "wrong");
  }

  @Test
  void itIsNotAnsweredBeforeTheWrongOnesThatAreBeingCounted() throws Exception {
    assertThat(whileFiveAreBeingCounted(() -> signIn.signIn(EMAIL, PASSWORD)))
        .isInstanceOf(SignInOutcome.Throttled.class);
  }

  @Test
  void itChangesNothingBeforeTheWrongOnesThatAreBeingCounted() throws Exception {
    Sessions sessions = NODE.the(Sessions.class);
    String token = sessions.issue(ADA.user(), ADA.organization()).token();
    SessionCaller caller = ((Verified) sessions.verify(token)).caller();
    PasswordChange changes = NODE.the(PasswordChange.class);

    assertThat(
            whileFiveAreBeingCounted(
                () -> changes.change(caller, PASSWORD, "another long passphrase")))
        .isInstanceOf(PasswordChangeOutcome.Throttled.class);
  }

  private static <T> T whileFiveAreBeingCounted(Supplier<T> attempt) throws Exception {
    try (Connection counting = NODE.the(DataSource.class).getConnection()) {
      counting.setAutoCommit(false);
      counting.createStatement().execute(FIVE_WRONG);
      CompletableFuture<T> outcome = CompletableFuture.supplyAsync(attempt);
      await().until(() -> outcome.isDone() || DATABASE.count(WAITING) == 1);
      counting.commit();
      return outcome.get(10, TimeUnit.SECONDS);
    }
  }
}
