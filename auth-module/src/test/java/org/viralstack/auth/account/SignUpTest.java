package org.viralstack.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Role;
import org.viralstack.auth.account.SignUpOutcome.EmailTaken;
import org.viralstack.auth.account.SignUpOutcome.PasswordRefused;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.member.Account;
import org.viralstack.auth.member.Accounts;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class SignUpTest {
  private static final String PASSWORD = "a fine long passphrase";
  private static final Database DATABASE = new Database();
  private static final Node NODE =
      Node.start(DATABASE, Clock.systemUTC(), Map.of(), Subscriptions.class);

  private final SignUp signUp = NODE.the(SignUp.class);

  /** Stands where billing does: hears of each organization inside the transaction. */
  @Singleton
  static class Subscriptions {
    final List<OrganizationCreated> heard = new CopyOnWriteArrayList<>();

    void subscribe(@Observes OrganizationCreated created) {
      heard.add(created);
      if (created.plan().equals(Optional.of("broken"))) {
        throw new IllegalStateException("no such plan");
      }
    }
  }

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void newUserOwnsTheirOrganization() {
    SignedUp made = (SignedUp) signUp.signUp(account("Ada@Example.org", Optional.of("pro")));

    Account account = NODE.the(Accounts.class).find(made.user(), made.organization()).orElseThrow();
    assertThat(account.name()).isEqualTo("Ada");
    assertThat(account.email()).isEqualTo("ada@example.org");
    assertThat(account.role()).isEqualTo(Role.OWNER);
    assertThat(account.operator()).isFalse();
    assertThat(account.organization().name()).isEqualTo("Analytical Engines");
    assertThat(NODE.the(Accounts.class).of(made.user())).containsExactly(account);
    assertThat(NODE.the(Subscriptions.class).heard)
        .contains(new OrganizationCreated(made.organization(), Optional.of("pro")));
    assertThat(countOf("audit_events", "organization_id = '" + made.organization() + "'"))
        .isEqualTo(1);
  }

  @Test
  void emailIsTakenWhateverItsUpperAndLowerCase() {
    assertThat(signUp.signUp(account("grace@example.org"))).isInstanceOf(SignedUp.class);
    assertThat(signUp.signUp(account("GRACE@Example.Org"))).isEqualTo(new EmailTaken());
  }

  @Test
  void ofManyAtOnceExactlyOneWins() throws Exception {
    for (int round = 0; round < 5; round++) {
      String email = "racer" + round + "@example.org";
      List<SignUpOutcome> outcomes = Race.of(12, () -> signUp.signUp(account(email)));

      assertThat(outcomes).filteredOn(SignedUp.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(EmailTaken.class::isInstance).hasSize(11);
      assertThat(countOf("users", "email = '" + email + "'")).isEqualTo(1);
    }
    assertThat(countOf("organizations", "true")).isEqualTo(countOf("memberships", "true"));
  }

  @Test
  void observerThatThrowsUndoesEverything() {
    long organizations = countOf("organizations", "true");
    long events = countOf("audit_events", "true");

    assertThatThrownBy(() -> signUp.signUp(account("eve@example.org", Optional.of("broken"))))
        .isInstanceOf(RuntimeException.class);

    assertThat(countOf("users", "email = 'eve@example.org'")).isZero();
    assertThat(countOf("organizations", "true")).isEqualTo(organizations);
    assertThat(countOf("audit_events", "true")).isEqualTo(events);
  }

  @Test
  void poorPasswordChangesNothing() {
    NewAccount account =
        new NewAccount(
            "Al", new EmailAddress("al@example.org"), "password1", "Al's", Optional.empty());

    assertThat(signUp.signUp(account)).isInstanceOf(PasswordRefused.class);
    assertThat(countOf("users", "email = 'al@example.org'")).isZero();
  }

  @Test
  void passwordIsKeptAsHashOnly() {
    signUp.signUp(account("joan@example.org"));

    assertThat(countOf("users", "password_hash LIKE '$argon2id$v=19$m=19456,t=2,p=1$%'"))
        .isEqualTo(countOf("users", "true"));
    assertThat(countOf("users u", "u::text LIKE '%" + PASSWORD + "%'")).isZero();
  }

  private static NewAccount account(String email) {
    return account(email, Optional.empty());
  }

  private static NewAccount account(String email, Optional<String> plan) {
    return new NewAccount("Ada", new EmailAddress(email), PASSWORD, "Analytical Engines", plan);
  }

  private static long countOf(String table, String condition) {
    return DATABASE.count("SELECT count(*) FROM auth." + table + " WHERE " + condition);
  }
}
