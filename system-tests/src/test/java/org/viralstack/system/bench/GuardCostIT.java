package org.viralstack.system.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.Node;
import org.viralstack.system.load.ClosedLoop;
import org.viralstack.system.load.Figures;
import org.viralstack.system.load.Measured;

/** What a guarded call costs, and what a refused one. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardCostIT {
  private static final int CONNECTIONS = 16;

  /** Many and short, since a machine is rarely as fast as it was a minute ago. */
  private static final int ROUNDS = 9;

  private static final Duration WARM_UP =
      Duration.ofSeconds(Integer.getInteger("viralstack.bench.warm-up-seconds", 60));

  private static final Duration TURN =
      Duration.ofSeconds(Integer.getInteger("viralstack.bench.turn-seconds", 6));

  /**
   * Begins each turn and is not counted. While the others had their turns, the window of each
   * caller's limit has ended, and all of 10,000 keys begin theirs at once; under a steady load
   * 10,000 do so in the course of a minute.
   */
  private static final Duration LEAD_IN = Duration.ofSeconds(3);

  private static final Duration SHORT_TURN = TURN.dividedBy(2);

  /** Two runs of the very same calls differ by a few hundredths. */
  private static final double NO_DEARER = 0.97;

  private final Figures figures = Figures.page("guard-cost");
  private Cluster server;
  private Node node;
  private Callers callers;

  @BeforeAll
  void start() throws Exception {
    server = BenchServer.start();
    node = server.node(0);
    callers = Callers.make(node, Integer.getInteger("viralstack.bench.keys", 10_000));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void guardedCallCostsLittleAndRefusalNoMore() throws IOException {
    Case bare = new Case("bare JAX-RS", 200, () -> callers.bare());
    Case hot = new Case("GET /v1/me, one key", 200, () -> callers.hot());
    Random random = new Random(1);
    Case many = new Case("GET /v1/me, 10,000 keys", 200, () -> callers.any(random));
    Case session = new Case("GET /v1/me, a session", 200, () -> callers.session());
    Case unknown = new Case("401, unknown key", 401, () -> callers.unknown());
    Case lacking = new Case("403, plan without API", 403, () -> callers.lacking());
    Case over = new Case("429, over the limit", 429, () -> callers.over());
    List<Case> cases = List.of(bare, hot, many, session, unknown, lacking, over);
    Set<Case> compared = Set.of(bare, hot, many);
    exhaust();

    warmUp(bare, WARM_UP);
    warmUp(many, WARM_UP.dividedBy(2));
    warmUp(hot, WARM_UP.dividedBy(2));
    List.of(session, unknown, lacking, over).forEach(one -> warmUp(one, WARM_UP.dividedBy(6)));
    for (int round = 0; round < ROUNDS; round++) {
      for (Case one : cases) {
        one.add(load(one, compared.contains(one) ? TURN : SHORT_TURN));
      }
    }

    cases.forEach(one -> figures.note("%s", one));
    for (Case guarded : List.of(hot, many, session)) {
      figures.note("%s beside bare JAX-RS: %s", guarded.name(), guarded.besides(bare));
    }
    for (Case refused : List.of(unknown, lacking, over)) {
      figures.note("%s beside one key: %s", refused.name(), refused.besides(hot));
    }
    SoftAssertions.assertSoftly(
        softly -> {
          for (Case guarded : List.of(hot, many)) {
            Case.Share share = guarded.besides(bare);
            softly.assertThat(share.rate()).as(guarded.name()).isGreaterThan(0.85);
            softly.assertThat(share.p99()).as(guarded.name()).isLessThan(2);
          }
          for (Case refused : List.of(unknown, lacking, over)) {
            softly
                .assertThat(refused.besides(hot).rate())
                .as(refused.name())
                .isGreaterThan(NO_DEARER);
          }
        });
  }

  private void exhaust() throws IOException {
    load(new Case("until over the limit", 0, () -> callers.over()), Duration.ofSeconds(1));
  }

  private void warmUp(Case one, Duration time) {
    try {
      figures.note("warming up: %-34s %s", one.name(), load(one, time));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Measured load(Case one, Duration time) throws IOException {
    ClosedLoop loop = new ClosedLoop(node.address(), CONNECTIONS);
    loop.run(one.requests(), LEAD_IN);
    Measured measured = loop.run(one.requests(), time);
    if (one.status() > 0) {
      assertThat(measured.statuses()).as(one.name()).containsKey(one.status());
    }
    return measured;
  }
}
