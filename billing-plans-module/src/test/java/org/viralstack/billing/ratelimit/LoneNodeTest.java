package org.viralstack.billing.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cache.impl.HazelcastServerCachingProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission.Admitted;
import org.viralstack.billing.ratelimit.grid.Grid;
import org.viralstack.billing.testing.HeldClock;

/** What a node decides that is alone, and what becomes of that when it no longer is. */
class LoneNodeTest {
  private static final int BUCKETS = 40;
  private static final int REQUESTS = 30;
  private static final RequestLimit LIMIT = RequestLimit.perMinute(REQUESTS);

  private final HeldClock clock = HeldClock.at("2026-11-21T12:00:00Z");
  private final List<GridNode> nodes = new ArrayList<>(GridNode.cluster(1, clock));
  private final Grid grid = gridOf(nodes.getFirst());
  private final RateLimits limits = new RateLimits(grid, clock);

  @AfterEach
  void stop() {
    nodes.forEach(GridNode::kill);
  }

  @Test
  void aNodeThatJoinsFindsWhatWasUsed() {
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      admitted(limits, bucket, 20);
    }
    GridNode second = nodes.getFirst().joined(clock);
    nodes.add(second);
    awaitMembers(2);

    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      assertThat(admitted(limits, bucket, 1)).isEqualTo(1);
      assertThat(admitted(second.limits(), bucket, REQUESTS)).isEqualTo(REQUESTS - 20 - 1);
      assertThat(admitted(limits, bucket, REQUESTS)).isZero();
    }
  }

  @Test
  void aNodeThatIsLeftAloneGoesOnFromWhatWasUsed() {
    GridNode second = nodes.getFirst().joined(clock);
    admitted(limits, 0, 1);
    awaitMembers(2);
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      admitted(second.limits(), bucket, 20);
    }
    second.member().shutdown();
    awaitMembers(1);

    for (int bucket = 1; bucket < BUCKETS; bucket++) {
      assertThat(admitted(limits, bucket, REQUESTS)).isEqualTo(REQUESTS - 20);
    }
  }

  @Test
  void theNextWindowAdmitsTheWholeLimitAgain() {
    assertThat(admitted(limits, 0, 2 * REQUESTS)).isEqualTo(REQUESTS);

    clock.advance(Duration.ofMinutes(1));

    assertThat(admitted(limits, 0, 2 * REQUESTS)).isEqualTo(REQUESTS);
  }

  @Test
  void windowsThatHaveEndedAreForgottenAndOthersAreNot() {
    admitted(limits, 0, 20);
    clock.advance(Duration.ofSeconds(30));
    IntStream.range(1, 5_000).forEach(bucket -> admitted(limits, bucket, 1));
    assertThat(admitted(limits, 0, REQUESTS)).isEqualTo(REQUESTS - 20);

    clock.advance(Duration.ofSeconds(45));
    IntStream.range(5_000, 10_000).forEach(bucket -> admitted(limits, bucket, 1));

    assertThat(admitted(limits, 0, 2 * REQUESTS)).isEqualTo(REQUESTS);
  }

  private void awaitMembers(int members) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (grid.membersLastSeen() != members) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static Grid gridOf(GridNode node) {
    var manager = new HazelcastServerCachingProvider(node.member()).getCacheManager();
    return new Grid(() -> manager);
  }

  private static long admitted(RateLimits limits, int bucket, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(call -> limits.admit("bucket-" + bucket, LIMIT))
        .filter(Admitted.class::isInstance)
        .count();
  }
}
