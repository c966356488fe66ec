package org.viralstack.auth.apikey.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.viralstack.auth.apikey.KeyOwner.range;
import static org.viralstack.auth.apikey.KeyOwner.verify;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Environment;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyOwner;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class KeyVerificationTest {
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00.5Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK);
  private static final Node PEPPERED =
      Node.start(DATABASE, CLOCK, Map.of("viralstack.keys.pepper", "p".repeat(32)));

  private final KeyOwner owner = KeyOwner.on(NODE);

  @AfterAll
  static void stop() {
    PEPPERED.close();
    NODE.close();
  }

  @Test
  void aKeyExpiresAtItsMoment() {
    IssuedKey key = owner.issue(Optional.of(CLOCK.instant().plusMillis(10)));

    CLOCK.advance(Duration.ofMillis(9));
    assertThat(verify(NODE, key, "192.0.2.1")).isInstanceOf(KeyOutcome.Verified.class);
    CLOCK.advance(Duration.ofMillis(1));
    assertThat(verify(NODE, key, "192.0.2.1")).isEqualTo(new KeyOutcome.Expired());
  }

  @Test
  void theDatabaseIsNotAskedWithoutLeaveAndLeaveIsNotAskedForWhatIsNoKey() {
    KeyVerification verification = NODE.the(KeyVerification.class);
    InetAddress address = InetAddress.getLoopbackAddress();
    String key = owner.issue(Optional.empty()).token().reveal();

    assertThat(verification.verify(key, address, () -> false)).isEqualTo(new KeyOutcome.Unasked());
    assertThat(verification.verify(key, address, () -> true))
        .isInstanceOf(KeyOutcome.Verified.class);
    assertThat(
            verification.verify(
                "vs_prod_" + "x".repeat(32),
                address,
                () -> {
                  throw new AssertionError("asked for what is no key");
                }))
        .isEqualTo(new KeyOutcome.Unknown());
  }

  @Test
  void aKeyIsRefusedOutsideOfItsRanges() {
    IssuedKey key = owner.issue(Optional.empty(), range("192.0.2.0/24"), range("2001:db8::/32"));

    for (String inside : new String[] {"192.0.2.1", "2001:db8::7", "::ffff:192.0.2.9"}) {
      assertThat(verify(NODE, key, inside)).isInstanceOf(KeyOutcome.Verified.class);
    }
    for (String outside : new String[] {"192.0.3.1", "2001:db9::7", "::1"}) {
      assertThat(verify(NODE, key, outside)).isEqualTo(new KeyOutcome.AddressRefused());
    }
  }

  @Test
  void aWellFormedKeyThatWasNeverMadeIsUnknown() {
    ApiKeyToken guess = ApiKeyToken.draw(Environment.PROD, new SecureRandom());
    assertThat(
            NODE.the(KeyVerification.class)
                .verify(guess.reveal(), InetAddress.getLoopbackAddress()))
        .isEqualTo(new KeyOutcome.Unknown());
  }

  @Test
  void whatIsNoKeyIsUnknownWithoutTheDatabase() {
    assertThat(
            NODE.the(KeyVerification.class)
                .verify("vs_prod_" + "x".repeat(32), InetAddress.getLoopbackAddress()))
        .isEqualTo(new KeyOutcome.Unknown());
  }

  @Test
  void keysMadeWithAPepperAreWorthNothingWithoutIt() {
    IssuedKey key = KeyOwner.on(PEPPERED).issue();

    assertThat(verify(PEPPERED, key, "192.0.2.1")).isInstanceOf(KeyOutcome.Verified.class);
    assertThat(verify(NODE, key, "192.0.2.1")).isEqualTo(new KeyOutcome.Unknown());
  }

  @Test
  void theLastUseIsWrittenDownWithinTenSeconds() {
    IssuedKey used = owner.issue();
    IssuedKey unused = owner.issue();
    IssuedKey refused = owner.issue(Optional.of(CLOCK.instant()));

    verify(NODE, used, "192.0.2.1");
    verify(NODE, refused, "192.0.2.1");

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> lastUse(used.key().id()) == CLOCK.instant().toEpochMilli());
    assertThat(lastUse(unused.key().id())).isZero();
    assertThat(lastUse(refused.key().id())).isZero();
  }

  @Test
  void aNodeThatStopsWritesDownWhatItHasNoted() {
    Node stopping = Node.start(DATABASE, CLOCK);
    IssuedKey key = owner.issue();
    verify(stopping, key, "192.0.2.1");

    stopping.the(KeyUsage.class).stop(new ApplicationStop());

    assertThat(lastUse(key.key().id())).isEqualTo(CLOCK.instant().toEpochMilli());
    stopping.close();
  }

  @Test
  void nodesThatWriteAtTheSameMomentNeitherDeadlockNorGoBack() throws Exception {
    Map<ApiKeyId, Instant> earlier = new HashMap<>();
    Map<ApiKeyId, Instant> later = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      ApiKeyId key = owner.issue().key().id();
      earlier.put(key, CLOCK.instant().plusMillis(1));
      later.put(key, CLOCK.instant().plusMillis(2));
    }
    KeyUses uses = NODE.the(KeyUses.class);

    for (int round = 0; round < 10; round++) {
      DATABASE.execute("UPDATE auth.api_keys SET last_used_at = NULL");
      Race.between(
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () -> {
                        uses.advance(i % 2 == 0 ? earlier : later);
                        return true;
                      })
              .toList());
      assertThat(lastUse(later.keySet().iterator().next()))
          .isEqualTo(later.values().iterator().next().toEpochMilli());
    }
  }

  private static long lastUse(ApiKeyId key) {
    return DATABASE.count(
        "SELECT coalesce(extract(epoch FROM last_used_at) * 1000, 0)::bigint FROM auth.api_keys"
            + " WHERE id = '"
            + key
            + "'");
  }
}
