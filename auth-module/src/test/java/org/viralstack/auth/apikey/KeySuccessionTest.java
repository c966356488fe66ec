package org.viralstack.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.viralstack.auth.apikey.KeyOwner.range;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.issuing.KeyEditing;
import org.viralstack.auth.apikey.issuing.KeyIssuing;
import org.viralstack.auth.apikey.issuing.KeyRotation;
import org.viralstack.auth.apikey.issuing.KeyRotation.Outcome;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.revocation.KeyRevocation;
import org.viralstack.auth.apikey.verification.KeyOutcome;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

class KeySuccessionTest {
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK);

  private final KeyOwner owner = KeyOwner.on(NODE);
  private final KeyRotation rotation = NODE.the(KeyRotation.class);
  private final KeyEditing editing = NODE.the(KeyEditing.class);
  private final KeyIssuing issuing = NODE.the(KeyIssuing.class);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void aRotatedKeyGoesOnForItsGraceAndItsSuccessorFromTheStart() {
    IssuedKey old = owner.issue();

    Outcome.Rotated rotated = rotated(old, Duration.ofHours(1), owner.person());

    assertThat(verify(rotated.successor())).isInstanceOf(KeyOutcome.Verified.class);
    CLOCK.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(verify(old)).isInstanceOf(KeyOutcome.Verified.class);
    CLOCK.advance(Duration.ofMillis(1));
    assertThat(verify(old)).isEqualTo(new KeyOutcome.Revoked());
    assertThat(verify(rotated.successor())).isInstanceOf(KeyOutcome.Verified.class);
    assertThat(rotated.predecessor().replacedBy()).contains(rotated.successor().key().id());
  }

  @Test
  void withoutAGraceARotatedKeyIsRevokedAtOnce() {
    IssuedKey old = owner.issue();

    Outcome.Rotated rotated = rotated(old, Duration.ZERO, owner.person());

    assertThat(verify(old)).isEqualTo(new KeyOutcome.Revoked());
    assertThat(rotated.predecessor().revokedAt()).contains(CLOCK.instant());
  }

  @Test
  void theGraceCanBeCutShortByRevoking() {
    IssuedKey old = owner.issue();
    rotated(old, Duration.ofDays(7), owner.person());

    NODE.the(KeyRevocation.class).revoke(old.key().id(), owner.person());

    assertThat(verify(old)).isEqualTo(new KeyOutcome.Revoked());
  }

  @Test
  void theSuccessorHasAllThatTheOldKeyHad() {
    Instant end = CLOCK.instant().plus(Duration.ofDays(30));
    IssuedKey old = owner.issue(Optional.of(end), range("192.0.2.0/24"));

    ApiKeyView successor = rotated(old, Duration.ZERO, owner.person()).successor().key();

    assertThat(KeyRights.of(successor)).isEqualTo(KeyRights.of(old.key()));
    assertThat(successor.name()).isEqualTo(old.key().name());
    assertThat(successor.environment()).isEqualTo(old.key().environment());
  }

  @Test
  void ofManyRotationsAtOnceOneSucceeds() throws Exception {
    IssuedKey old = owner.issue();

    List<Outcome> outcomes =
        Race.of(8, () -> rotation.rotate(old.key().id(), Duration.ofDays(1), owner.person()));

    assertThat(outcomes).filteredOn(Outcome.Rotated.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Outcome.Ended.class::isInstance).hasSize(7);
    assertThat(NODE.the(ApiKeys.class).list(owner.realm(), 1, 10).total()).isEqualTo(2);
  }

  @Test
  void whatHasEndedIsNotReplaced() {
    IssuedKey revoked = owner.issue();
    NODE.the(KeyRevocation.class).revoke(revoked.key().id(), owner.person());
    IssuedKey expired = owner.issue(Optional.of(CLOCK.instant()));

    assertThat(rotation.rotate(revoked.key().id(), Duration.ZERO, owner.person()))
        .isEqualTo(new Outcome.Ended());
    assertThat(rotation.rotate(expired.key().id(), Duration.ZERO, owner.person()))
        .isEqualTo(new Outcome.Ended());
  }

  @Test
  void aForeignKeyIsNeitherReplacedNorChanged() {
    IssuedKey key = owner.issue();
    KeyOwner stranger = KeyOwner.on(NODE);

    assertThat(rotation.rotate(key.key().id(), Duration.ZERO, stranger.person()))
        .isEqualTo(new Outcome.NoSuchKey());
    assertThat(editing.edit(key.key().id(), named("mine"), stranger.person()))
        .isEqualTo(new KeyEditing.Outcome.NoSuchKey());
    assertThat(verify(key)).isInstanceOf(KeyOutcome.Verified.class);
  }

  @Test
  void aGraceOutOfItsBoundsIsRefused() {
    IssuedKey key = owner.issue();
    for (Duration grace : List.of(Duration.ofSeconds(-1), Duration.ofDays(7).plusSeconds(1))) {
      assertThatThrownBy(() -> rotation.rotate(key.key().id(), grace, owner.person()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aChangeShowsInTheNextUseAndLeavesTheRestAsItWas() {
    IssuedKey key = owner.issue();

    editing.edit(
        key.key().id(),
        new KeyEdit(
            Optional.of("renamed"),
            Optional.of(Set.of(Scope.READ)),
            Optional.of(List.of(range("10.0.0.0/8")))),
        owner.person());

    assertThat(verify(key)).isEqualTo(new KeyOutcome.AddressRefused());
    assertThat(KeyOwner.verify(NODE, key, "10.1.2.3"))
        .isInstanceOfSatisfying(
            KeyOutcome.Verified.class,
            verified -> assertThat(verified.caller().scopes()).containsExactly(Scope.READ));
    assertThat(editing.edit(key.key().id(), named("again"), owner.person()))
        .isInstanceOfSatisfying(
            KeyEditing.Outcome.Changed.class,
            changed -> {
              assertThat(changed.key().name()).isEqualTo("again");
              assertThat(changed.key().scopes()).containsExactly(Scope.READ);
              assertThat(changed.key().allowedCidrs()).containsExactly(range("10.0.0.0/8"));
            });
  }

  @Test
  void aKeyMakesChangesAndTakesNoneWithMoreRightsThanItsOwn() {
    IssuedKey full = owner.issue();
    Caller weak = owner.program(owner.issue(owner.wanted(Environment.PROD, Scope.KEYS_WRITE)));

    assertThat(issuing.create(owner.wanted(Environment.PROD, Scope.RENDER_WRITE), weak))
        .isEqualTo(
            new KeyIssuing.Outcome.BeyondRights(
                new KeyRights.Excess(Optional.of(Scope.RENDER_WRITE))));
    assertThat(issuing.create(owner.wanted(Environment.TEST, Scope.READ), weak))
        .isInstanceOf(KeyIssuing.Outcome.BeyondRights.class);
    assertThat(rotation.rotate(full.key().id(), Duration.ZERO, weak))
        .isInstanceOf(Outcome.BeyondRights.class);
    assertThat(editing.edit(full.key().id(), named("taken"), weak))
        .isInstanceOf(KeyEditing.Outcome.BeyondRights.class);
    assertThat(verify(full)).isInstanceOf(KeyOutcome.Verified.class);
    assertThat(issuing.create(owner.wanted(Environment.LIVE, Scope.READ), weak))
        .isInstanceOf(KeyIssuing.Outcome.Issued.class);
  }

  @Test
  void aKeyCannotOutliveOrOutreachItselfThroughAnother() {
    Instant end = CLOCK.instant().plus(Duration.ofDays(1));
    Caller bound = owner.program(owner.issue(Optional.of(end), range("192.0.2.0/24")));

    for (NewApiKey beyond :
        List.of(
            limited(Optional.empty(), "192.0.2.0/24"),
            limited(Optional.of(end.plusMillis(1)), "192.0.2.0/24"),
            limited(Optional.of(end), "192.0.0.0/16"),
            limited(Optional.of(end)))) {
      assertThat(issuing.create(beyond, bound)).isInstanceOf(KeyIssuing.Outcome.BeyondRights.class);
    }
    assertThat(issuing.create(limited(Optional.of(end), "192.0.2.128/25"), bound))
        .isInstanceOf(KeyIssuing.Outcome.Issued.class);
  }

  private NewApiKey limited(Optional<Instant> end, String... ranges) {
    return new NewApiKey(
        owner.organization(),
        owner.user(),
        "limited",
        Environment.PROD,
        Set.of(Scope.READ),
        end,
        List.of(ranges).stream().map(KeyOwner::range).toList());
  }

  private Outcome.Rotated rotated(IssuedKey key, Duration grace, Caller by) {
    return (Outcome.Rotated) rotation.rotate(key.key().id(), grace, by);
  }

  private static KeyOutcome verify(IssuedKey key) {
    return KeyOwner.verify(NODE, key, "192.0.2.1");
  }

  private static KeyEdit named(String name) {
    return new KeyEdit(Optional.of(name), Optional.empty(), Optional.empty());
  }
}
