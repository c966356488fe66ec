package org.viralstack.auth.apikey.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Environment;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyOwner;
import org.viralstack.auth.apikey.revocation.KeyRevocation;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class KeyCapTest {
  private static final int MOST = 5;
  private static final String SETTING = "viralstack.keys.most-per-organization";
  private static final Map<String, String> SETTINGS = Map.of(SETTING, Integer.toString(MOST));
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK, SETTINGS);
  private static final Node OTHER_NODE = Node.start(DATABASE, CLOCK, SETTINGS);

  private final KeyOwner owner = KeyOwner.on(NODE);

  @AfterAll
  static void stop() {
    OTHER_NODE.close();
    NODE.close();
  }

  @Test
  void ofManyThreadsOnTwoNodesExactlyAsManyMakeAKeyAsThereIsRoomFor() throws Exception {
    for (int round = 0; round < 10; round++) {
      KeyOwner racer = KeyOwner.on(NODE);
      racer.issue();
      List<Callable<KeyIssuing.Outcome>> entrants = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Node node = i % 2 == 0 ? NODE : OTHER_NODE;
        entrants.add(() -> create(node, racer));
      }

      List<KeyIssuing.Outcome> outcomes = Race.between(entrants);

      assertThat(outcomes)
          .filteredOn(KeyIssuing.Outcome.Issued.class::isInstance)
          .hasSize(MOST - 1);
      assertThat(outcomes)
          .filteredOn(new KeyIssuing.Outcome.TooManyKeys(MOST)::equals)
          .hasSize(16 - MOST + 1);
    }
  }

  @Test
  void whatEndedMakesRoom() {
    IssuedKey revoked = fill();
    IssuedKey expiring = replaced(revoked, Optional.of(CLOCK.instant().plusSeconds(5)));
    assertThat(create(NODE, owner)).isInstanceOf(KeyIssuing.Outcome.TooManyKeys.class);

    CLOCK.advance(Duration.ofSeconds(5));

    assertThat(expiring.key().expiresAt()).contains(CLOCK.instant());
    assertThat(create(NODE, owner)).isInstanceOf(KeyIssuing.Outcome.Issued.class);
    assertThat(create(NODE, owner)).isInstanceOf(KeyIssuing.Outcome.TooManyKeys.class);
  }

  @Test
  void atTheCapAKeyIsReplacedAtOnceButNotWithAGrace() {
    IssuedKey key = fill();

    assertThat(rotate(key, Duration.ofSeconds(9)))
        .isEqualTo(new KeyRotation.Outcome.TooManyKeys(MOST));
    assertThat(rotate(key, Duration.ZERO)).isInstanceOf(KeyRotation.Outcome.Rotated.class);
    assertThat(create(NODE, owner)).isInstanceOf(KeyIssuing.Outcome.TooManyKeys.class);
  }

  @Test
  void theGraceOfAReplacedKeyCounts() {
    IssuedKey key = owner.issue();
    rotate(key, Duration.ofSeconds(9));
    for (int i = 2; i < MOST; i++) {
      owner.issue();
    }
    assertThat(create(NODE, owner)).isInstanceOf(KeyIssuing.Outcome.TooManyKeys.class);

    CLOCK.advance(Duration.ofSeconds(9));

    assertThat(create(NODE, owner)).isInstanceOf(KeyIssuing.Outcome.Issued.class);
  }

  @Test
  void aCapThatMakesNoSenseStopsTheStart() {
    for (String cap : List.of("0", "100001")) {
      assertThatThrownBy(() -> Node.start(DATABASE, CLOCK, Map.of(SETTING, cap)))
          .hasStackTraceContaining("VIRALSTACK_KEYS_MOST_PER_ORGANIZATION");
    }
  }

  /** Makes as many keys as there may be; the last one. */
  private IssuedKey fill() {
    for (int i = 1; i < MOST; i++) {
      owner.issue();
    }
    return owner.issue();
  }

  private IssuedKey replaced(IssuedKey old, Optional<Instant> end) {
    NODE.the(KeyRevocation.class).revoke(old.key().id(), owner.person());
    return owner.issue(end);
  }

  private KeyRotation.Outcome rotate(IssuedKey key, Duration grace) {
    return NODE.the(KeyRotation.class).rotate(key.key().id(), grace, owner.person());
  }

  private static KeyIssuing.Outcome create(Node node, KeyOwner owner) {
    return node.the(KeyIssuing.class)
        .create(owner.wanted(Environment.PROD, Scope.FULL), owner.person());
  }
}
