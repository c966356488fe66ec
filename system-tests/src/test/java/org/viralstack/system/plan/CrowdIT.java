package org.viralstack.system.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.sync.job.Renders;

/** More callers at once than the node has database connections, all of one organization. */
@OnPlatform
class CrowdIT {
  private static final int CROWD = 64;
  private static final int APPS_OF_PRO = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  CrowdIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  @Test
  void exactlyAsManyAppsAreMadeAsThereIsRoomFor() throws Exception {
    Customer pro = customers.on("pro");

    Map<Integer, Long> statuses =
        crowd(
            () ->
                api.post("/v0/api/v1/apps")
                    .bearer(pro.token())
                    .json("{\"name\": \"%s\", \"niche\": \"fitness\"}".formatted(UUID.randomUUID()))
                    .send());

    assertThat(statuses)
        .isEqualTo(Map.of(201, (long) APPS_OF_PRO, 402, (long) (CROWD - APPS_OF_PRO)));
  }

  @Test
  void exactlyAsManyJobsAreTakenAsMayRunAtOnceAndOthersAreServedMeanwhile() throws Exception {
    Renders crowd = new Renders(api, platform.address(), customers.key(customers.on("pro")));
    String other = customers.key(customers.on("pro"));
    int atOnce = crowd.usage().getJsonObject("concurrentJobs").getInt("limit");
    try (ExecutorService bystander = Executors.newSingleThreadExecutor()) {
      Future<Duration> longest = bystander.submit(() -> longestOf(20, other));

      Map<Integer, Long> statuses = crowd(() -> crowd.ask(Renders.movie("Crowd", 1, 30)));

      assertThat(statuses).isEqualTo(Map.of(202, (long) atOnce, 409, (long) (CROWD - atOnce)));
      assertThat(longest.get()).isLessThan(PATIENCE);
    }
  }

  /** How long the slowest of some calls one after the other took. */
  private Duration longestOf(int calls, String key) {
    long longest = 0;
    for (int call = 0; call < calls; call++) {
      long begun = System.nanoTime();
      api.get("/v1/jobs?limit=1").key(key).send().expect(200);
      longest = Math.max(longest, System.nanoTime() - begun);
    }
    return Duration.ofNanos(longest);
  }

  private static Map<Integer, Long> crowd(Callable<Answer> call) throws Exception {
    CyclicBarrier together = new CyclicBarrier(CROWD);
    try (ExecutorService threads = Executors.newFixedThreadPool(CROWD)) {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int caller = 0; caller < CROWD; caller++) {
        answers.add(
            threads.submit(
                () -> {
                  together.await();
                  return call.call();
                }));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        statuses.add(answer.get().status());
      }
      return statuses.stream()
          .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }
  }
}
