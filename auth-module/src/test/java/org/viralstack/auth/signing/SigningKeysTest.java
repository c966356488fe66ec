package org.viralstack.auth.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class SigningKeysTest {
  private static final String OTHER_KEY = "HxEeHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgE=";

  private final Database database = new Database();
  private final HeldClock clock = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));

  @Test
  void nodesThatStartTogetherForTheFirstTimeSignWithOneKey() throws Exception {
    Callable<Node> start = () -> Node.start(database, clock);
    List<Node> nodes = Race.of(3, start);
    try {
      assertThat(nodes).extracting(SigningKeysTest::active).containsOnly(active(nodes.get(0)));
      assertThat(database.count("SELECT count(*) FROM auth.signing_keys")).isEqualTo(1);
    } finally {
      nodes.forEach(Node::close);
    }
  }

  @Test
  void rotationChangesTheKeyThatSignsAndKeepsTheOldOneAccepted() throws Exception {
    try (Node node = Node.start(database, clock);
        Node other = Node.start(database, clock)) {
      String old = active(node);
      node.the(SigningKeys.class).rotate(new Actor.Installation());
      String young = active(node);

      assertThat(young).isNotEqualTo(old);
      assertThat(accepted(node)).containsExactlyInAnyOrder(old, young);
      clock.advance(Duration.ofMinutes(1));
      assertThat(active(other)).isEqualTo(young);
      assertThat(other.the(CurrentKeys.class).accepted(old)).isPresent();
    }
  }

  @Test
  void nodeThatKnowsAnOlderStateFindsTheNewKeyWhenSomebodyNamesIt() {
    try (Node node = Node.start(database, clock);
        Node unaware = Node.start(database, clock)) {
      node.the(SigningKeys.class).rotate(new Actor.Installation());
      String young = active(node);
      clock.advance(Duration.ofSeconds(1));

      assertThat(unaware.the(CurrentKeys.class).accepted(young)).isPresent();
      assertThat(unaware.the(CurrentKeys.class).accepted("sig_unknown")).isEmpty();
    }
  }

  @Test
  void madeUpNamesBuyOneReadPerSecondHoweverManyThereAre() throws Exception {
    try (Node node = Node.start(database, clock)) {
      CurrentKeys keys = node.the(CurrentKeys.class);
      KeyRing first = keys.ring();
      for (int i = 0; i < 100; i++) {
        assertThat(keys.accepted("sig_forged" + i)).isEmpty();
      }
      assertThat(keys.ring()).isSameAs(first);

      clock.advance(Duration.ofSeconds(1));
      List<KeyRing> seen =
          Race.of(
              32,
              () -> {
                keys.accepted("sig_forged");
                return keys.ring();
              });

      assertThat(seen).allMatch(ring -> ring == seen.get(0)).doesNotContain(first);
    }
  }

  @Test
  void rotationIsNotedWithWhoAskedForIt() {
    try (Node node = Node.start(database, clock)) {
      Rotation rotation = node.the(SigningKeys.class).rotate(new Actor.Installation());

      assertThat(rotation.kid()).isEqualTo(active(node));
      assertThat(
              database.count(
                  "SELECT count(*) FROM auth.audit_events WHERE action = 'signing_key.rotated'"
                      + " AND target = '"
                      + rotation.kid()
                      + "'"))
          .isEqualTo(1);
    }
  }

  @Test
  void retiredKeyIsGoneAnHourAfterItsLastTokenExpired() {
    try (Node node = Node.start(database, clock)) {
      String old = active(node);
      node.the(SigningKeys.class).rotate(new Actor.Installation());

      clock.advance(Duration.ofHours(25).minusSeconds(1));
      assertThat(node.the(CurrentKeys.class).accepted(old)).isPresent();
      clock.advance(Duration.ofSeconds(61));
      assertThat(node.the(CurrentKeys.class).accepted(old)).isEmpty();
      node.the(SigningKeys.class).rotate(new Actor.Installation());
      assertThat(database.count("SELECT count(*) FROM auth.signing_keys WHERE kid = '" + old + "'"))
          .isZero();
    }
  }

  @Test
  void nodesThatRotateAtOnceLeaveOneKeyThatSigns() throws Exception {
    try (Node node = Node.start(database, clock);
        Node other = Node.start(database, clock)) {
      Race.between(List.of(rotation(node), rotation(other), rotation(node), rotation(other)));
      clock.advance(Duration.ofMinutes(1));

      assertThat(active(other)).isEqualTo(active(node));
      assertThat(database.count("SELECT count(*) FROM auth.signing_keys WHERE retired_at IS NULL"))
          .isEqualTo(1);
    }
  }

  @Test
  void publishedKeysHaveNoPrivatePart() throws Exception {
    try (Node node = Node.start(database, clock)) {
      List<JWK> keys = JWKSet.parse(node.the(SigningKeys.class).publicJwks()).getKeys();

      assertThat(keys).hasSize(1).noneMatch(JWK::isPrivate);
      assertThat(keys.get(0).toJSONObject())
          .containsOnlyKeys("kty", "crv", "x", "y", "kid", "use", "alg")
          .containsEntry("alg", "ES256")
          .containsEntry("use", "sig");
    }
  }

  @Test
  void privatePartIsSealedInTheDatabase() {
    try (Node node = Node.start(database, clock)) {
      String secret = node.the(CurrentKeys.class).toSign().getD().toString();

      assertThat(
              database.count(
                  "SELECT count(*) FROM auth.signing_keys k WHERE k::text LIKE '%" + secret + "%'"))
          .isZero();
      assertThat(node.the(CurrentKeys.class).ring().toString()).doesNotContain(secret);
    }
  }

  @Test
  void startWithAnotherSecretKeyStopsInWordsThatNameTheSetting() {
    Node.start(database, clock).close();

    assertThatThrownBy(
            () -> Node.start(database, clock, Map.of("viralstack.secret.key", OTHER_KEY)))
        .hasStackTraceContaining("VIRALSTACK_SECRET_KEY does not open");
  }

  @Test
  void startWithoutASecretKeyStopsInWordsThatNameTheSetting() {
    assertThatThrownBy(() -> Node.start(database, clock, Map.of("viralstack.secret.key", "")))
        .hasStackTraceContaining("VIRALSTACK_SECRET_KEY is not set");
  }

  private static String active(Node node) {
    return node.the(CurrentKeys.class).toSign().getKeyID();
  }

  private static List<String> accepted(Node node) throws Exception {
    return JWKSet.parse(node.the(SigningKeys.class).publicJwks()).getKeys().stream()
        .map(JWK::getKeyID)
        .toList();
  }

  private static Callable<Void> rotation(Node node) {
    return () -> {
      node.the(SigningKeys.class).rotate(new Actor.Installation());
      return null;
    };
  }
}
