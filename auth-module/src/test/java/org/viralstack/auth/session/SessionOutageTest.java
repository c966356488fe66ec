package org.viralstack.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.membership.Team;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.SessionVerification.Refused;
import org.viralstack.auth.session.SessionVerification.Undecided;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.database.Database;

class SessionOutageTest {
  private final Database database = new Database();
  private final HeldClock clock = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));

  @ParameterizedTest
  @ValueSource(strings = {"sessions", "signing_keys"})
  void tokenIsNotRefusedBecauseTheDatabaseCannotBeAsked(String table) throws Exception {
    try (Node node = Node.start(database, clock)) {
      Sessions sessions = node.the(Sessions.class);
      SignedUp ada = Team.newcomer(node);
      IssuedSession issued = sessions.issue(ada.user(), ada.organization());
      clock.advance(Duration.ofMinutes(2));

      database.execute("ALTER TABLE auth." + table + " RENAME TO away");
      assertThat(sessions.verify(issued.token())).isEqualTo(new Undecided(Duration.ofSeconds(1)));

      database.execute("ALTER TABLE auth.away RENAME TO " + table);
      assertThat(sessions.verify(issued.token())).isInstanceOf(Verified.class);
    }
  }

  @Test
  void nonsenseIsRefusedAllTheSame() throws Exception {
    try (Node node = Node.start(database, clock)) {
      database.execute("ALTER TABLE auth.signing_keys RENAME TO away");

      assertThat(node.the(Sessions.class).verify("no.token.ever")).isEqualTo(new Refused());
    }
  }
}
