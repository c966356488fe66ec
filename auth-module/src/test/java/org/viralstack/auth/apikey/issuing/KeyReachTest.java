package org.viralstack.auth.apikey.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyEdit;
import org.viralstack.auth.apikey.KeyOwner;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.apikey.KeyRights.Excess;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.revocation.KeyRevocation;
import org.viralstack.auth.apikey.revocation.RevocationOutcome;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.database.Database;

class KeyReachTest {
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Database DATABASE = new Database();
  private static final Node NODE = Node.start(DATABASE, CLOCK);

  private final KeyOwner owner = KeyOwner.on(NODE);
  private final IssuedKey real = owner.issue(owner.wanted(Environment.LIVE, Scope.FULL));
  private final IssuedKey test = owner.issue(owner.wanted(Environment.TEST, Scope.FULL));
  private final ApiKeys keys = NODE.the(ApiKeys.class);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void aKeySeesThoseOfItsOwnModeAndAPersonAll() {
    assertThat(listed(owner.program(test))).containsExactly(test.key().id());
    assertThat(listed(owner.program(real))).containsExactly(real.key().id());
    assertThat(listed(owner.person())).hasSize(2);
    assertThat(keys.find(KeyRealm.of(owner.program(test)), real.key().id())).isEmpty();
    assertThat(keys.find(KeyRealm.of(owner.program(test)), test.key().id())).isPresent();
  }

  @Test
  void forAKeyThoseOfTheOtherModeDoNotExist() {
    for (List<IssuedKey> pair : List.of(List.of(real, test), List.of(test, real))) {
      Caller caller = owner.program(pair.getFirst());
      ApiKeyId other = pair.getLast().key().id();

      assertThat(NODE.the(KeyEditing.class).edit(other, named("taken"), caller))
          .isEqualTo(new KeyEditing.Outcome.NoSuchKey());
      assertThat(NODE.the(KeyRotation.class).rotate(other, Duration.ZERO, caller))
          .isEqualTo(new KeyRotation.Outcome.NoSuchKey());
      assertThat(NODE.the(KeyRevocation.class).revoke(other, caller))
          .isEqualTo(new RevocationOutcome.NoSuchKey());
      assertThat(NODE.the(KeyRevocation.class).delete(other, caller))
          .isEqualTo(new RevocationOutcome.NoSuchKey());
    }
  }

  @Test
  void aKeyThatEndedWhileItsCallWasOnTheWayDoesNothingMore() {
    Caller late = owner.program(real);
    ApiKeyId own = real.key().id();
    NODE.the(KeyRevocation.class).revoke(own, owner.person());

    assertThat(NODE.the(KeyIssuing.class).create(owner.wanted(Environment.PROD, Scope.READ), late))
        .isInstanceOf(KeyIssuing.Outcome.BeyondRights.class);
    assertThat(NODE.the(KeyEditing.class).edit(own, named("alive"), late))
        .isInstanceOf(KeyEditing.Outcome.BeyondRights.class);
    assertThat(NODE.the(KeyRotation.class).rotate(own, Duration.ZERO, late))
        .isInstanceOf(KeyRotation.Outcome.BeyondRights.class);
    ApiKeyId other = owner.issue().key().id();
    assertThat(NODE.the(KeyRevocation.class).revoke(other, late))
        .isInstanceOf(RevocationOutcome.BeyondRights.class);
    assertThat(NODE.the(KeyRevocation.class).delete(other, late))
        .isInstanceOf(RevocationOutcome.BeyondRights.class);
  }

  @Test
  void aKeyThatMayWriteKeysEndsAStrongerOneAndThenNoMoreOnceItMayNot() {
    IssuedKey weak = owner.issue(owner.wanted(Environment.PROD, Scope.KEYS_WRITE));
    Caller program = owner.program(weak);
    assertThat(NODE.the(KeyRevocation.class).revoke(real.key().id(), program))
        .isInstanceOf(RevocationOutcome.Revoked.class);

    NODE.the(KeyEditing.class)
        .edit(
            weak.key().id(),
            new KeyEdit(Optional.empty(), Optional.of(Set.of(Scope.READ)), Optional.empty()),
            owner.person());

    assertThat(NODE.the(KeyRevocation.class).delete(real.key().id(), program))
        .isEqualTo(new RevocationOutcome.BeyondRights(new Excess(Optional.of(Scope.KEYS_WRITE))));
  }

  @Test
  void aReplacedKeyLeavesNothingBehindThatOutlivesItsGrace() {
    NODE.the(KeyRotation.class).rotate(real.key().id(), Duration.ofHours(1), owner.person());
    Caller inGrace = owner.program(real);

    assertThat(
            NODE.the(KeyIssuing.class).create(owner.wanted(Environment.LIVE, Scope.READ), inGrace))
        .isInstanceOf(KeyIssuing.Outcome.BeyondRights.class);
  }

  @Test
  void aPersonWhoWasDemotedAMomentAgoMakesAndChangesNone() throws Exception {
    DATABASE.execute(
        "UPDATE auth.memberships SET role = 'MEMBER' WHERE user_id = ?", owner.user().value());
    Caller late = owner.person();

    assertThat(NODE.the(KeyIssuing.class).create(owner.wanted(Environment.PROD, Scope.READ), late))
        .isInstanceOf(KeyIssuing.Outcome.BeyondRights.class);
    assertThat(NODE.the(KeyEditing.class).edit(real.key().id(), named("mine"), late))
        .isInstanceOf(KeyEditing.Outcome.BeyondRights.class);
    assertThat(NODE.the(KeyRotation.class).rotate(real.key().id(), Duration.ZERO, late))
        .isInstanceOf(KeyRotation.Outcome.BeyondRights.class);
    assertThat(NODE.the(KeyRevocation.class).revoke(real.key().id(), late))
        .isInstanceOf(RevocationOutcome.BeyondRights.class);
  }

  @Test
  void aKeyGivesItselfNothingByAChange() {
    IssuedKey weak = owner.issue(Optional.empty(), KeyOwner.range("192.0.2.0/24"));
    Caller itself = owner.program(weak);
    KeyEditing editing = NODE.the(KeyEditing.class);

    for (KeyEdit beyond :
        List.of(
            new KeyEdit(Optional.empty(), Optional.of(Set.of(Scope.FULL)), Optional.empty()),
            new KeyEdit(Optional.empty(), Optional.empty(), Optional.of(List.of())),
            new KeyEdit(
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(KeyOwner.range("192.0.0.0/16")))))) {
      assertThat(editing.edit(weak.key().id(), beyond, itself))
          .isInstanceOf(KeyEditing.Outcome.BeyondRights.class);
    }
    assertThat(editing.edit(weak.key().id(), named("renamed"), itself))
        .isInstanceOf(KeyEditing.Outcome.Changed.class);
  }

  @Test
  void aKeyDoesNotWeakenAStrongerOne() {
    Caller weak = owner.program(owner.issue(owner.wanted(Environment.PROD, Scope.KEYS_WRITE)));

    assertThat(
            NODE.the(KeyEditing.class)
                .edit(
                    real.key().id(),
                    new KeyEdit(
                        Optional.empty(), Optional.of(Set.of(Scope.KEYS_WRITE)), Optional.empty()),
                    weak))
        .isInstanceOf(KeyEditing.Outcome.BeyondRights.class);
  }

  private List<ApiKeyId> listed(Caller caller) {
    return keys.list(KeyRealm.of(caller), 1, 10).keys().stream().map(ApiKeyView::id).toList();
  }

  private static KeyEdit named(String name) {
    return new KeyEdit(Optional.of(name), Optional.empty(), Optional.empty());
  }
}
