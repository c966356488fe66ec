package org.viralstack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.OnCluster;
import org.viralstack.system.cluster.fixture.Spread;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.load.Figures;

/** One limit for the whole cluster. */
@OnCluster
class LimitsIT {
  private static final String APPS = "/v0/api/v1/apps";
  private static final int THREADS = 12;
  private static final int ROUNDS = 100;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Cluster cluster;
  private final List<Api> nodes;
  private final Customers customers;

  LimitsIT(Cluster cluster) {
    this.cluster = cluster;
    this.nodes = cluster.nodes().stream().map(Api::of).toList();
    this.customers = Customers.of(cluster.node(0));
  }

  @ParameterizedTest
  @CsvSource({
    "free, 30, 1", "free, 30, 2", "free, 30, 3",
    "pro, 300, 1", "pro, 300, 2", "pro, 300, 3",
    "business, 1200, 1", "business, 1200, 2", "business, 1200, 3"
  })
  void ofThreeTimesAsManyCallsExactlyTheLimitIsAdmitted(String plan, int limit, int nodes) {
    Customer customer = customer(plan);
    Spread spread = new Spread(cluster.nodes().subList(0, nodes), THREADS);
    long begin = System.nanoTime();

    List<Answer> answers =
        spread.call(3 * limit, api -> api.get(APPS).bearer(customer.token()).send());

    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    long admitted = answers.stream().filter(answer -> answer.status() == 200).count();
    Figures.page("limits-" + plan + "-on-" + nodes)
        .note(
            "limit %d, %d calls over %d nodes in %d ms: %d admitted",
            limit, 3 * limit, nodes, took.toMillis(), admitted);
    assertThat(took).as("all calls fall into one window").isLessThan(WINDOW);
    assertThat(admitted).isEqualTo(limit);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allMatch(answer -> answer.status() == 429);
  }

  @Test
  void whoWaitsAsLongAsToldIsAdmitted() throws Exception {
    List<Customer> all = Stream.generate(customers::free).limit(ROUNDS).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(THREADS)) {
      List<Future<ScheduledFuture<Integer>>> waiting =
          IntStream.range(0, ROUNDS)
              .mapToObj(i -> threads.submit(() -> returnAsTold(all.get(i), i, clock)))
              .toList();
      int admitted = 0;
      for (Future<ScheduledFuture<Integer>> one : waiting) {
        admitted += one.get().get() == 200 ? 1 : 0;
      }

      Figures.page("retry-after")
          .note("%d of %d who waited Retry-After were admitted", admitted, ROUNDS);
      assertThat(admitted).isEqualTo(ROUNDS);
    }
  }

  /** Calls until refused, each time on another node, and once more after Retry-After. */
  private ScheduledFuture<Integer> returnAsTold(
      Customer customer, int round, ScheduledExecutorService clock) {
    int node = round;
    Answer answer = apps(customer, node++);
    while (answer.status() == 200) {
      answer = apps(customer, node++);
    }
    answer.expect(429);
    int next = node;
    return clock.schedule(
        () -> apps(customer, next).status(),
        Long.parseLong(answer.header("Retry-After")),
        TimeUnit.SECONDS);
  }

  @Test
  void deathOfANodeAdmitsNoMoreThanTheLimit() {
    List<Customer> all = new ArrayList<>(Stream.generate(customers::free).limit(20).toList());
    all.add(customer("pro"));
    List<Integer> limits = all.stream().map(one -> one == all.getLast() ? 300 : 30).toList();
    Spread before = new Spread(cluster.nodes(), THREADS);
    Spread after = new Spread(cluster.nodes().subList(0, 2), THREADS);
    long begin = System.nanoTime();
    long[] admitted = new long[all.size()];
    for (int i = 0; i < all.size(); i++) {
      admitted[i] = admitted(before, all.get(i), limits.get(i) / 2);
    }

    Duration took;
    cluster.node(2).kill();
    try {
      for (int i = 0; i < all.size(); i++) {
        admitted[i] += admitted(after, all.get(i), 2 * limits.get(i));
      }
      took = Duration.ofNanos(System.nanoTime() - begin);
    } finally {
      cluster.node(2).start();
    }

    Figures.page("limits-after-death")
        .note(
            "kill -9 of one of three nodes within the window: limits %s, admitted %s",
            limits, Arrays.toString(admitted));
    assertThat(took).as("all calls fall into one window").isLessThan(WINDOW);
    for (int i = 0; i < all.size(); i++) {
      assertThat(admitted[i]).isLessThanOrEqualTo(limits.get(i));
    }
  }

  private static long admitted(Spread spread, Customer customer, int calls) {
    return spread.count(200, calls, api -> api.get(APPS).bearer(customer.token()).send());
  }

  private Customer customer(String plan) {
    return plan.equals("free") ? customers.free() : customers.on(plan);
  }

  private Answer apps(Customer customer, int node) {
    return nodes.get(node % nodes.size()).get(APPS).bearer(customer.token()).send();
  }
}
