package org.viralstack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.OnCluster;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.sync.job.Renders;

/** A node is killed in the middle of a movie; the others finish it without doing anything twice. */
@OnCluster
class MovieThroughDeathIT {
  private static final int SCENES = 12;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String DONE =
      """
      SELECT count(*) FROM studio.jobs
      WHERE type = 'SCENE' AND status = 'DONE' AND organization_id = ?
      """;
  private static final String AT_WORK =
      """
      SELECT count(*) FROM studio.jobs child
      JOIN auth.scheduled_tasks task ON task.task_instance = child.id AND task.picked
      WHERE child.type = 'SCENE' AND child.status = 'RUNNING' AND child.organization_id = ?
      """;
  private static final String BEGUN_AGAIN =
      """
      SELECT count(*) FROM studio.jobs
      WHERE type = 'SCENE' AND attempt > 1 AND organization_id = ?
      """;
  private static final String USED =
      """
      SELECT coalesce(sum(used), 0) FROM billing.usage_counters
      WHERE feature = 'render_minutes_per_month' AND organization_id = ?
      """;
  private static final String RESERVED = USED.replace("used", "reserved");

  private final Cluster cluster;
  private final Customers customers;
  private final List<Double> seen = new CopyOnWriteArrayList<>();

  MovieThroughDeathIT(Cluster cluster) {
    this.cluster = cluster;
    this.customers = Customers.of(cluster.node(0));
  }

  @Test
  void movieIsFinishedByTheOthersAndChargedOnce() {
    Customer customer = customers.on("pro");
    Rows rows = Rows.of(cluster.node(0));
    Renders renders =
        new Renders(Api.of(cluster.node(0)), cluster.node(0).address(), customers.key(customer));
    String id =
        renders.asked(
            Renders.movie("Mortal", SCENES, 8)
                .add("renderOptions", Json.createObjectBuilder().add("requestedConcurrency", 6)));
    try (Periodic watching =
        Periodic.start(
            "watching",
            Duration.ofMillis(200),
            () -> seen.add(renders.one(id).getJsonNumber("progress").doubleValue()))) {
      assertThat(watching).isNotNull();
      await()
          .atMost(LONGEST)
          .pollInterval(Duration.ofMillis(50))
          .until(
              () ->
                  rows.count(DONE, customer.organization()) >= 2
                      && rows.count(AT_WORK, customer.organization()) >= 2);
      cluster.node(2).kill();
      long finished = rows.count(DONE, customer.organization());
      try {
        JsonObject job = renders.done(id);

        assertThat(finished).isLessThan(SCENES);
        assertThat(rows.count(BEGUN_AGAIN, customer.organization()))
            .isLessThanOrEqualTo(SCENES - finished);
        assertThat(job.getJsonObject("children").getInt("succeeded")).isEqualTo(SCENES + 1);
        long millis =
            Math.round(
                job.getJsonObject("mediaData").getJsonNumber("duration").doubleValue() * 1000);
        assertThat(rows.count(USED, customer.organization()))
            .isEqualTo(Math.min(millis, SCENES * 8_000));
        assertThat(rows.count(RESERVED, customer.organization())).isZero();
      } finally {
        cluster.node(2).start();
      }
    }
    assertThat(seen).isSorted();
  }
}
