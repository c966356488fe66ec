package org.viralstack.auth.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viralstack.testing.database.Database;

class InvalidationsTest {
  private static final Duration BOUND = Duration.ofMillis(5_000);

  private static TestGrid grid;
  private final List<TestNode> nodes = new ArrayList<>();
  private DataSource database;

  @BeforeAll
  static void startGrid() {
    grid = new TestGrid();
  }

  @AfterAll
  static void endGrid() {
    grid.close();
  }

  @BeforeEach
  void makeDatabase() {
    database = Database.with("auth").source();
  }

  @AfterEach
  void endNodes() {
    nodes.forEach(TestNode::close);
  }

  @Test
  void aLonelyNodeConfirmsToItselfAndIsTrusted() {
    TestNode only = trusted(node(0));

    Receipt receipt = only.invalidations.broadcast(TestNode.SUBJECT, "key");

    assertThat(receipt.confirmedNodes()).isEqualTo(1);
    assertThat(only.forgotten).containsExactly("key");
  }

  @Test
  void everyNodeHasForgottenBeforeTheBroadcastReturns() {
    TestNode one = trusted(node(0));
    TestNode two = trusted(node(1));

    for (int i = 0; i < 200; i++) {
      TestNode speaker = i % 2 == 0 ? one : two;
      assertThat(speaker.invalidations.broadcast(TestNode.SUBJECT, "key" + i).confirmedNodes())
          .isEqualTo(2);
      assertThat(one.forgotten).contains("key" + i);
      assertThat(two.forgotten).contains("key" + i);
    }
  }

  @Test
  void aBroadcastReachesOnlyTheListenersOfItsSubject() {
    TestNode one = trusted(node(0));
    TestNode two = trusted(node(1));

    assertThat(one.invalidations.broadcast("another", "key").confirmedNodes()).isEqualTo(2);

    assertThat(one.forgotten).isEmpty();
    assertThat(two.forgotten).isEmpty();
  }

  @Test
  void aSilentNodeIsNoLongerTrustedWhenTheBroadcastReturnsWithinItsBound() {
    TestNode one = trusted(node(0));
    TestNode two = trusted(node(1));
    two.stuck = true;

    Receipt receipt = one.invalidations.broadcast(TestNode.SUBJECT, "key");

    assertThat(two.invalidations.trusted()).isFalse();
    assertThat(two.forgotten).isEmpty();
    assertThat(receipt.confirmedNodes()).isEqualTo(1);
    assertThat(Duration.ofMillis(receipt.propagationMillis())).isLessThan(BOUND);
    assertThat(one.invalidations.trusted()).isTrue();
  }

  @Test
  void aSilentNodeCostsOneBroadcastOnlyAndForgetsAllBeforeItIsTrustedAgain() {
    TestNode one = trusted(node(0));
    TestNode two = trusted(node(1));
    int before = two.forgottenAll.get();
    two.stuck = true;
    one.invalidations.broadcast(TestNode.SUBJECT, "first");

    Receipt next = one.invalidations.broadcast(TestNode.SUBJECT, "second");
    assertThat(next.confirmedNodes()).isEqualTo(1);
    assertThat(next.propagationMillis()).isLessThan(500);

    two.stuck = false;
    two.unstuck.countDown();
    trusted(two);
    assertThat(two.forgottenAll.get()).isGreaterThan(before);
    assertThat(one.invalidations.broadcast(TestNode.SUBJECT, "third").confirmedNodes())
        .isEqualTo(2);
  }

  @Test
  void aNodeThatCannotForgetConfirmsByGivingUpItsTrust() {
    TestNode one = trusted(node(0));
    TestNode two = trusted(node(1));
    two.failing = true;
    int before = two.forgottenAll.get();

    assertThat(one.invalidations.broadcast(TestNode.SUBJECT, "key").confirmedNodes()).isEqualTo(2);

    assertThat(two.invalidations.trusted() && two.forgottenAll.get() == before).isFalse();
    trusted(two);
    assertThat(two.forgottenAll.get()).isGreaterThan(before);
  }

  @Test
  void withoutAGridNothingIsTrustedAndBroadcastsStillTellTheOwnNode() {
    TestNode cutOff = new TestNode(database, null);
    nodes.add(cutOff.start());

    assertThat(cutOff.invalidations.broadcast(TestNode.SUBJECT, "key").confirmedNodes())
        .isEqualTo(1);
    assertThat(cutOff.forgotten).containsExactly("key");
    await().during(Duration.ofSeconds(2)).until(() -> !cutOff.invalidations.trusted());
  }

  @Test
  void aNodeWithoutTheApplicationIsNotWaitedFor() {
    TestNode one = trusted(node(0)); // the other member of the grid runs nothing

    Receipt receipt = one.invalidations.broadcast(TestNode.SUBJECT, "key");

    assertThat(grid.member(0).getCluster().getMembers()).hasSize(2);
    assertThat(receipt.propagationMillis()).isLessThan(500);
  }

  @Test
  void aNodeThatLeftIsNotWaitedFor() {
    TestNode one = trusted(node(0));
    trusted(node(1)).close();

    Receipt receipt = one.invalidations.broadcast(TestNode.SUBJECT, "key");

    assertThat(receipt.confirmedNodes()).isEqualTo(1);
    assertThat(receipt.propagationMillis()).isLessThan(500);
  }

  @Test
  void whatADeadNodeMayHaveLeftUntoldIsForgotten() {
    try (TestGrid mortal = new TestGrid()) {
      TestNode survivor = new TestNode(database, mortal.member(0)).start();
      nodes.add(survivor);
      trusted(survivor);
      int before = survivor.forgottenAll.get();

      mortal.member(1).getLifecycleService().terminate();

      await().until(() -> survivor.forgottenAll.get() >= before + 2);
      assertThat(survivor.invalidations.trusted()).isTrue();
    }
  }

  @Test
  void aNodeThatWasStruckOutCannotRenew() {
    TestNode one = node(0);
    one.nodes.join("node");
    assertThat(one.nodes.renew("node")).isTrue();

    one.nodes.remove(Set.of("node"));

    assertThat(one.nodes.renew("node")).isFalse();
  }

  @Test
  void whoCanBeHeardForgetsThoughTheDatabaseCannotSayWhomToTell() throws SQLException {
    TestNode one = trusted(node(0));
    TestNode two = trusted(node(1));
    one.silence();

    assertThatThrownBy(() -> one.invalidations.broadcast(TestNode.SUBJECT, "key"))
        .hasMessageContaining("cannot be listed");

    await().atMost(Duration.ofSeconds(2)).until(() -> two.forgotten.contains("key"));
  }

  @Test
  void whatCouldNotBeToldStaysOwedAndEndsTheTrustOfWhomDoesNotHearIt() throws SQLException {
    TestNode one = trusted(node(0));
    TestNode two = trusted(node(1));
    two.stuck = true;
    one.silence();
    assertThatThrownBy(() -> one.invalidations.broadcast(TestNode.SUBJECT, "key"))
        .hasMessageContaining("cannot be listed");
    assertThat(two.invalidations.trusted()).isTrue();

    one.speechless = false;

    await().atMost(Duration.ofSeconds(10)).until(() -> !two.invalidations.trusted());
    assertThat(two.forgotten).isEmpty();
    assertThat(one.invalidations.trusted()).isTrue();
  }

  private TestNode node(int member) {
    TestNode node = new TestNode(database, grid.member(member)).start();
    nodes.add(node);
    return node;
  }

  private static TestNode trusted(TestNode node) {
    await().atMost(Duration.ofSeconds(15)).until(node.invalidations::trusted);
    return node;
  }
}
