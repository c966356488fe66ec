package org.viralstack.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.SignUp;
import org.viralstack.auth.account.SignUpOutcome;
import org.viralstack.auth.member.EmailAddress;

/** A sign-up writes through the persistence units of two modules. */
@ArquillianTest
class OneTransactionIT {
  private static final String WRITTEN =
      "SELECT (SELECT count(*) FROM auth.users), (SELECT count(*) FROM auth.organizations),"
          + " (SELECT count(*) FROM billing.subscriptions)";

  @Inject private SignUp signUp;
  @Inject private DataSource dataSource;

  @Deployment
  static WebArchive application() {
    return Deployed.application().addClass(LateRefusal.class);
  }

  @AfterEach
  void refuseNoMore() {
    LateRefusal.active = false;
  }

  @Test
  void whatBothUnitsWroteIsThereAfterACommit() throws SQLException {
    Written before = written();

    SignUpOutcome outcome = signUp.signUp(account("kept@viralstack.test"));

    assertThat(outcome).isInstanceOf(SignUpOutcome.SignedUp.class);
    assertThat(written())
        .isEqualTo(
            new Written(
                before.users() + 1, before.organizations() + 1, before.subscriptions() + 1));
  }

  @Test
  void failureAfterBothUnitsWroteUndoesBoth() throws SQLException {
    Written before = written();
    LateRefusal.active = true;

    assertThatThrownBy(() -> signUp.signUp(account("undone@viralstack.test")))
        .hasStackTraceContaining("refused by the test");

    assertThat(written()).isEqualTo(before);
  }

  private static NewAccount account(String email) {
    return new NewAccount(
        "Test",
        new EmailAddress(email),
        "correct horse battery staple",
        "Test",
        Optional.of("starter"));
  }

  private Written written() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WRITTEN)) {
      row.next();
      return new Written(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  /** How many rows of each kind there are. */
  record Written(long users, long organizations, long subscriptions) {}
}
