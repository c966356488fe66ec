package org.viralstack.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Environment;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.revocation.KeyRevocation;
import org.viralstack.auth.apikey.revocation.RevocationOutcome;
import org.viralstack.auth.apikey.verification.KeyOutcome;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.database.Database;

class KeyLifeTest {
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00.123Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK);
  private static final Node OTHER_NODE = Node.start(DATABASE, CLOCK);

  private final KeyOwner owner = KeyOwner.on(NODE);
  private final KeyOwner stranger = KeyOwner.on(NODE);
  private final ApiKeys keys = NODE.the(ApiKeys.class);
  private final KeyRevocation revocation = NODE.the(KeyRevocation.class);

  @AfterAll
  static void stop() {
    OTHER_NODE.close();
    NODE.close();
  }

  @Test
  void anIssuedKeyIsVerifiedOnEveryNode() {
    IssuedKey issued = owner.issue(owner.wanted(Environment.TEST, Scope.READ, Scope.RENDER_WRITE));

    for (Node node : new Node[] {NODE, OTHER_NODE}) {
      assertThat(KeyOwner.verify(node, issued, "192.0.2.1"))
          .isInstanceOfSatisfying(
              KeyOutcome.Verified.class,
              verified -> {
                assertThat(verified.caller().key()).isEqualTo(issued.key().id());
                assertThat(verified.caller().organization()).isEqualTo(owner.organization());
                assertThat(verified.caller().user()).isEqualTo(owner.user());
                assertThat(verified.caller().email()).isEqualTo(owner.email());
                assertThat(verified.caller().environment()).isEqualTo(Environment.TEST);
                assertThat(verified.caller().scopes())
                    .containsExactlyInAnyOrder(Scope.READ, Scope.RENDER_WRITE);
              });
    }
  }

  @Test
  void theDatabaseHoldsNeitherTheKeyNorItsSecret() {
    String key = owner.issue().token().reveal();

    for (String table : List.of("auth.api_keys", "auth.audit_events")) {
      assertThat(
              DATABASE.count(
                  "SELECT count(*) FROM %s t WHERE t::text LIKE '%%%s%%'"
                      .formatted(table, key.substring(12, 36))))
          .isZero();
    }
  }

  @Test
  void keysAreListedNewestFirstInPagesWithTheirTotal() {
    List<ApiKeyId> made =
        IntStream.range(0, 5)
            .mapToObj(
                i -> {
                  CLOCK.advance(Duration.ofMillis(i % 2)); // some at the same moment
                  return owner.issue().key().id();
                })
            .toList()
            .reversed();

    assertThat(ids(keys.list(owner.realm(), 1, 2))).isEqualTo(made.subList(0, 2));
    assertThat(ids(keys.list(owner.realm(), 2, 2))).isEqualTo(made.subList(2, 4));
    assertThat(ids(keys.list(owner.realm(), 3, 2))).isEqualTo(made.subList(4, 5));
    assertThat(keys.list(owner.realm(), Integer.MAX_VALUE, 100))
        .isEqualTo(new KeyPage(List.of(), 5));
    assertThat(keys.list(stranger.realm(), 1, 100)).isEqualTo(new KeyPage(List.of(), 0));
  }

  @Test
  void aPageBeyondTheBoundsIsRefused() {
    for (int[] page : new int[][] {{0, 10}, {1, 0}, {1, 101}}) {
      assertThatThrownBy(() -> keys.list(owner.realm(), page[0], page[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aRevokedKeyIsRefusedAsRevokedAndStaysInTheList() {
    IssuedKey issued = owner.issue();
    CLOCK.advance(Duration.ofMinutes(1));

    RevocationOutcome.Revoked revoked = revoke(issued);

    assertThat(revoked.revokedAt()).isEqualTo(CLOCK.instant());
    assertThat(revoked.receipt().confirmedNodes()).isPositive();
    assertThat(KeyOwner.verify(OTHER_NODE, issued, "192.0.2.1"))
        .isEqualTo(new KeyOutcome.Revoked());
    assertThat(keys.list(owner.realm(), 1, 10).keys()).containsExactly(revoked.key());
  }

  @Test
  void revokingAgainKeepsTheFirstMomentAndLeavesNoSecondTrace() {
    IssuedKey issued = owner.issue();
    Instant first = revoke(issued).revokedAt();
    CLOCK.advance(Duration.ofMinutes(1));

    assertThat(revoke(issued).revokedAt()).isEqualTo(first);
    assertThat(audited("api_key.revoked", issued)).isOne();
  }

  @Test
  void aDeletedKeyIsUnknownAndLeavesTheList() {
    IssuedKey issued = owner.issue();

    for (int i = 0; i < 2; i++) {
      assertThat(revocation.delete(issued.key().id(), owner.person()))
          .isInstanceOf(RevocationOutcome.Revoked.class);
      assertThat(KeyOwner.verify(OTHER_NODE, issued, "192.0.2.1"))
          .isEqualTo(new KeyOutcome.Unknown());
      assertThat(keys.list(owner.realm(), 1, 10).total()).isZero();
    }
    assertThat(revocation.revoke(issued.key().id(), owner.person()))
        .isEqualTo(new RevocationOutcome.NoSuchKey());
    assertThat(audited("api_key.deleted", issued)).isOne();
  }

  @Test
  void aRevokedKeyCanBeDeleted() {
    IssuedKey issued = owner.issue();
    Instant revokedAt = revoke(issued).revokedAt();
    CLOCK.advance(Duration.ofMinutes(1));

    assertThat(revocation.delete(issued.key().id(), owner.person()))
        .isInstanceOfSatisfying(
            RevocationOutcome.Revoked.class,
            deleted -> assertThat(deleted.revokedAt()).isEqualTo(revokedAt));
    assertThat(KeyOwner.verify(NODE, issued, "192.0.2.1")).isEqualTo(new KeyOutcome.Unknown());
  }

  @Test
  void aForeignKeyDoesNotExist() {
    IssuedKey issued = owner.issue();
    ApiKeyId id = issued.key().id();

    assertThat(revocation.revoke(id, stranger.person()))
        .isEqualTo(new RevocationOutcome.NoSuchKey());
    assertThat(revocation.delete(id, stranger.person()))
        .isEqualTo(new RevocationOutcome.NoSuchKey());
    assertThat(KeyOwner.verify(NODE, issued, "192.0.2.1")).isInstanceOf(KeyOutcome.Verified.class);
  }

  @Test
  void aKeyThatWasNeverMadeDoesNotExist() {
    ApiKeyId id = new ApiKeyId(new Ids().next(ApiKeyId.PREFIX));
    assertThat(revocation.revoke(id, owner.person())).isEqualTo(new RevocationOutcome.NoSuchKey());
  }

  @Test
  void everyDeedIsInTheAuditLog() {
    IssuedKey issued = owner.issue();
    revoke(issued);

    assertThat(audited("api_key.created", issued)).isOne();
    assertThat(audited("api_key.revoked", issued)).isOne();
  }

  private RevocationOutcome.Revoked revoke(IssuedKey issued) {
    return (RevocationOutcome.Revoked) revocation.revoke(issued.key().id(), owner.person());
  }

  private long audited(String action, IssuedKey key) {
    return DATABASE.count(
        "SELECT count(*) FROM auth.audit_events WHERE action = '%s' AND target = '%s' AND actor_id = '%s'"
            .formatted(action, key.key().id(), owner.user()));
  }

  private static List<ApiKeyId> ids(KeyPage page) {
    return page.keys().stream().map(ApiKeyView::id).toList();
  }
}
