package org.viralstack.auth.apikey.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Environment;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyOwner;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

/** While another session holds the table of keys, so that no question about them is answered. */
class KeyLookupsTest {
  private static final int CALLS = 64;
  private static final String ASKING =
      "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
          + " AND datname = current_database() AND query LIKE '%api_keys k JOIN%'";
  private static final Database DATABASE = new Database();
  private static final Node NODE = Node.start(DATABASE, Clock.systemUTC());

  private final SecureRandom random = new SecureRandom();

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void aFloodOfGuessesTakesFewConnectionsAndEveryCallIsAnsweredSoon() throws Exception {
    IssuedKey real = KeyOwner.on(NODE).issue();
    try (Database.Held held = DATABASE.hold("auth.api_keys")) {
      CompletableFuture<Long> most = CompletableFuture.supplyAsync(KeyLookupsTest::mostAsking);
      List<Duration> waits = Race.of(CALLS, this::guess);

      assertThat(waits)
          .allSatisfy(
              wait -> assertThat(wait).isLessThan(KeyLookups.PATIENCE.plus(Duration.ofSeconds(2))));
      assertThat(most.get()).isBetween(1L, (long) KeyLookups.MOST_AT_ONCE);
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> KeyOwner.verify(NODE, real, "192.0.2.1") instanceof KeyOutcome.Verified);
  }

  private Duration guess() {
    ApiKeyToken guess = ApiKeyToken.draw(Environment.PROD, random);
    long begin = System.nanoTime();
    assertThat(
            NODE.the(KeyVerification.class)
                .verify(guess.reveal(), InetAddress.getLoopbackAddress()))
        .isInstanceOf(KeyOutcome.Undecided.class);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** The most questions that waited at the same time, looked at until the first must be over. */
  private static long mostAsking() {
    long most = 0;
    long end = System.nanoTime() + KeyLookups.PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      most = Math.max(most, DATABASE.count(ASKING));
    }
    return most;
  }
}
