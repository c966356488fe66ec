package org.viralstack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.Node;
import org.viralstack.system.cluster.fixture.OnCluster;
import org.viralstack.system.cluster.fixture.RaisedPlan;
import org.viralstack.system.cluster.fixture.ReadyNodes;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.load.Figures;

/** All nodes are restarted, one after the other, and nobody notices. */
@OnCluster
class RollingRestartIT {
  private static final int CALLERS = 4;

  private final Cluster cluster;
  private final Customers customers;

  RollingRestartIT(Cluster cluster) {
    this.cluster = cluster;
    this.customers = Customers.of(cluster.node(0));
  }

  @Test
  void everyCallToAReadyNodeIsServed() throws Exception {
    String key = customers.key(customers.on(RaisedPlan.KEY));
    AtomicBoolean ended = new AtomicBoolean();
    AtomicInteger calls = new AtomicInteger();
    ConcurrentLinkedQueue<Answer> unserved = new ConcurrentLinkedQueue<>();
    try (ReadyNodes ready = new ReadyNodes(cluster.nodes());
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
      Runnable caller =
          () -> {
            while (!ended.get()) {
              Answer answer = ready.send(api -> me(api, key));
              calls.incrementAndGet();
              if (answer.status() != 200) {
                unserved.add(answer);
              }
            }
          };
      List<? extends Future<?>> callers =
          Stream.generate(() -> caller).limit(CALLERS).map(threads::submit).toList();
      try {
        for (Node node : cluster.nodes()) {
          node.stop();
          node.start();
        }
      } finally {
        ended.set(true);
      }
      for (Future<?> one : callers) {
        one.get();
      }

      Figures.page("rolling-restart")
          .note(
              "three nodes restarted under load: %d calls, %d not served, %d sent again to another"
                  + " node",
              calls.get(), unserved.size(), ready.retries());
    }
    assertThat(unserved).extracting(Answer::status).isEmpty();
    assertThat(calls.get()).isGreaterThan(1_000);
  }

  private static Answer me(Api api, String key) {
    return api.get("/v1/me").key(key).send();
  }
}
