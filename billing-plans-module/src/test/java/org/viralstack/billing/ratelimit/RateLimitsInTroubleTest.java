package org.viralstack.billing.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hazelcast.cache.impl.HazelcastServerCachingProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission.Admitted;
import org.viralstack.billing.ratelimit.grid.Grid;
import org.viralstack.testing.HeldClock;

/** What the limits are worth while members of the grid come, go and die. */
class RateLimitsInTroubleTest {
  private static final int BUCKETS = 40;
  private static final int REQUESTS = 30;
  // An eighth of what was left, and a call that was under way.
  private static final long LOST_WITH_A_MEMBER = REQUESTS / 8 + 1;
  private static final RequestLimit LIMIT = RequestLimit.perMinute(REQUESTS);

  private final HeldClock clock = HeldClock.at("2026-11-21T12:00:00Z");
  private final List<GridNode> nodes = new ArrayList<>(GridNode.cluster(2, clock));

  @AfterEach
  void stop() {
    nodes.forEach(GridNode::kill);
  }

  @Test
  void aKilledMemberNeverLeadsToMoreThanTheLimit() throws Exception {
    long[] before = new long[BUCKETS];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      before[bucket] = admitted(nodes.get(0), bucket, 10) + admitted(nodes.get(1), bucket, 10);
    }

    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<Long>> after =
          IntStream.range(0, BUCKETS)
              .mapToObj(bucket -> pool.submit(() -> admitted(nodes.get(0), bucket, REQUESTS)))
              .toList();
      nodes.get(1).kill();

      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        assertThat(before[bucket] + after.get(bucket).get())
            .isBetween((long) REQUESTS - LOST_WITH_A_MEMBER, (long) REQUESTS);
      }
    }
  }

  @Test
  void aMemberThatJoinsFindsWhatWasUsedAndNothingIsLostWhenTheOthersLeave() throws Exception {
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      admitted(nodes.get(bucket % 2), bucket, 20);
    }
    GridNode third = nodes.getFirst().joined(clock);
    nodes.forEach(GridNode::leave);
    nodes.add(third);

    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      assertThat(admitted(third, bucket, REQUESTS)).isEqualTo(REQUESTS - 20);
    }
  }

  @Test
  void withoutTheGridANodeAdmitsItsShare() {
    nodes.forEach(node -> admitted(node, 0, 1));
    nodes.get(0).kill();
    assertThat(admitted(nodes.get(0), 1, REQUESTS)).isEqualTo(REQUESTS / 2);
  }

  @Test
  void withoutTheGridANodeAdmitsNoMoreThanWasLeftWhenItWasLastHeardOf() {
    admitted(nodes.get(0), 0, 25);
    nodes.get(0).kill();
    assertThat(admitted(nodes.get(0), 0, REQUESTS)).isBetween(2L, 5L);
  }

  @Test
  void withoutAnyGridANodeAdmitsTheWholeLimit() {
    RateLimits limits = new RateLimits(new Grid(() -> null), clock);
    GridNode alone = new GridNode(nodes.getFirst().member(), limits);
    assertThat(admitted(alone, 0, 2 * REQUESTS)).isEqualTo(REQUESTS);
  }

  @Test
  void anOutageThatEndsLeavesTheLimitToTheClusterAgain() {
    FickleGrid fickle = new FickleGrid(nodes.getFirst().member(), true);
    RateLimits limits = new RateLimits(fickle.grid(), clock);
    GridNode returning = new GridNode(nodes.getFirst().member(), limits);
    admitted(nodes.get(1), 0, REQUESTS);
    assertThat(admitted(returning, 0, 1)).isEqualTo(1);

    fickle.comeBack();
    clock.advance(Duration.ofSeconds(1));

    assertThat(admitted(returning, 0, 1)).isZero();
  }

  @Test
  void whatAShareAdmittedIsCountedOnceTheGridIsBack() {
    FickleGrid fickle = new FickleGrid(nodes.getFirst().member(), false);
    GridNode node = new GridNode(nodes.getFirst().member(), new RateLimits(fickle.grid(), clock));
    long admitted = admitted(node, 0, 1);
    fickle.grid().close();
    fickle.goAway();
    admitted += admitted(node, 0, 12);
    fickle.comeBack();
    clock.advance(Duration.ofSeconds(2));

    assertThat(admitted + admitted(node, 0, 2 * REQUESTS)).isLessThanOrEqualTo(REQUESTS);
  }

  @Test
  void aShareOfALaterOutageHasNoMoreThanWasLeftInTheMeantime() {
    FickleGrid fickle = new FickleGrid(nodes.getFirst().member(), true);
    GridNode node = new GridNode(nodes.getFirst().member(), new RateLimits(fickle.grid(), clock));
    assertThat(admitted(node, 0, 1)).isEqualTo(1);
    clock.advance(Duration.ofMinutes(2));
    fickle.comeBack();
    admitted(node, 0, 25);

    nodes.forEach(GridNode::kill);
    fickle.goAway();

    assertThat(admitted(node, 0, 2 * REQUESTS)).isBetween(2L, REQUESTS - 25L);
  }

  @Test
  void outagesThatFollowEachOtherInOneWindowAdmitOneShareTogether() {
    FickleGrid fickle = new FickleGrid(nodes.getFirst().member(), true);
    GridNode node = new GridNode(nodes.getFirst().member(), new RateLimits(fickle.grid(), clock));
    assertThat(admitted(node, 0, REQUESTS - 4)).isEqualTo(REQUESTS - 4);
    fickle.comeBack();
    clock.advance(Duration.ofSeconds(2));
    admitted(node, 1, 1);
    nodes.forEach(GridNode::kill);
    fickle.goAway();

    assertThat(admitted(node, 0, REQUESTS)).isEqualTo(4);
  }

  @Test
  void aNodeThatEndsWatchesTheGridNoMore() {
    var member = nodes.getFirst().member();
    var manager = new HazelcastServerCachingProvider(member).getCacheManager();
    Grid grid = new Grid(() -> manager);
    admitted(new GridNode(member, new RateLimits(grid, clock)), 0, 1);
    assertThat(grid.membersLastSeen()).isEqualTo(2);

    grid.close();
    nodes.get(1).kill();
    await().until(() -> member.getCluster().getMembers().size() == 1);

    assertThat(grid.membersLastSeen()).isEqualTo(2);
  }

  private static long admitted(GridNode node, int bucket, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(call -> node.limits().admit("bucket-" + bucket, LIMIT))
        .filter(Admitted.class::isInstance)
        .count();
  }
}
