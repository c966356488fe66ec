package org.viralstack.auth.apikey.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Environment;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyOwner;
import org.viralstack.auth.apikey.revocation.KeyRevocation;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.apikey.verification.KeyOutcome;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class LeakedKeysTest {
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK);

  private final KeyOwner owner = KeyOwner.on(NODE);
  private final IssuedKey key = owner.issue();
  private final LeakedKeys leaked = NODE.the(LeakedKeys.class);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void aKeyThatWasFoundInPublicIsRevokedAndItsOwnerIsToldWhere() {
    assertThat(report("https://example.org/a")).isTrue();

    assertThat(KeyOwner.verify(NODE, key, "192.0.2.1")).isEqualTo(new KeyOutcome.Revoked());
    assertThat(NODE.the(KeyLeaks.class).list(owner.realm(), 1, 10).leaks())
        .containsExactly(
            new KeyLeak(
                key.key().id(),
                key.key().name(),
                key.key().display(),
                "https://example.org/a",
                "content",
                CLOCK.instant()));
    assertThat(NODE.the(KeyLeaks.class).list(KeyOwner.on(NODE).realm(), 1, 10).total()).isZero();
    assertThat(audited("api_key.revoked")).isOne();
    assertThat(audited("api_key.leaked")).isOne();
  }

  @Test
  void repeatedReportsAtTheSameMomentLeaveOneTrace() throws Exception {
    List<Boolean> answers = Race.of(8, () -> report("https://example.org/" + Math.random()));

    assertThat(answers).containsOnly(true);
    assertThat(NODE.the(KeyLeaks.class).list(owner.realm(), 1, 10).total()).isOne();
    assertThat(audited("api_key.revoked")).isOne();
    assertThat(audited("api_key.leaked")).isOne();
  }

  @Test
  void anAddressThatHoldsTheSecretIsKeptWithoutIt() {
    report("https://example.org/?k=" + key.token().reveal() + "&" + "x".repeat(5_000));

    KeyLeak leak = NODE.the(KeyLeaks.class).list(owner.realm(), 1, 1).leaks().getFirst();
    assertThat(leak.url()).startsWith("https://example.org/?k=vs_prod_…&").hasSize(2_000);
  }

  @Test
  void aDeletedKeyIsStillKnownToHaveBeenOurs() {
    NODE.the(KeyRevocation.class).delete(key.key().id(), owner.person());

    assertThat(report("https://example.org/a")).isTrue();
    assertThat(KeyOwner.verify(NODE, key, "192.0.2.1")).isEqualTo(new KeyOutcome.Unknown());
    assertThat(audited("api_key.revoked")).isZero();
  }

  @Test
  void aKeyThatWasNeverMadeIsNotOurs() {
    ApiKeyToken guess = ApiKeyToken.draw(Environment.PROD, new SecureRandom());

    assertThat(leaked.report(new LeakReport(guess, "https://example.org", "commit"))).isFalse();
  }

  private boolean report(String url) {
    return leaked.report(new LeakReport(key.token(), url, "content"));
  }

  private long audited(String action) {
    return DATABASE.count(
        "SELECT count(*) FROM auth.audit_events WHERE action = '%s' AND target = '%s'"
            .formatted(action, key.key().id()));
  }
}
