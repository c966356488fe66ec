package org.viralstack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.Node;
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
  private static final int SECONDS = 40;

  /** As many as one node renders at the same time, by default one for each processor. */
  private static final long OF_ONE_NODE = Runtime.getRuntime().availableProcessors();

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Pattern NAME =
      Pattern.compile("(node_[0-9A-Z]{26}) is in step with the other nodes");

  /** Within the limit of calls. */
  private static final Duration PACE = Duration.ofMillis(700);

  private static final String OPEN =
      """
      SELECT count(*) FROM studio.jobs WHERE type = 'RENDER'
        AND status IN ('QUEUED', 'RUNNING') AND organization_id = ?
      """;
  private static final String DONE =
      """
      SELECT count(*) FROM studio.jobs
      WHERE type = 'SCENE' AND status = 'DONE' AND organization_id = ?
      """;

  /** How many scenes of the organization a node is rendering at this moment. */
  private static final String AT_WORK =
      """
      SELECT count(*) FROM studio.jobs child
      JOIN auth.scheduled_tasks task ON task.task_instance = child.id AND task.picked
      WHERE child.type = 'SCENE' AND child.status = 'RUNNING' AND child.organization_id = ?
        AND task.picked_by = ?
      """;

  /** Each rendering of a scene by a node counts one attempt and is a change of its row. */
  private static final String FINISHED =
      """
      SELECT coalesce(string_agg(id || ' ' || attempt || ' ' || version, ',' ORDER BY id), '')
      FROM studio.jobs WHERE type = 'SCENE' AND status = 'DONE' AND organization_id = ?
      """;

  private static final String BEGUN =
      """
      SELECT coalesce(sum(attempt), 0) FROM studio.jobs
      WHERE type = 'SCENE' AND organization_id = ?
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
            Renders.movie("Mortal", SCENES, SECONDS)
                .add("renderOptions", Json.createObjectBuilder().add("requestedConcurrency", 8)));
    try (Periodic watching =
        Periodic.start(
            "watching",
            PACE,
            () -> seen.add(renders.one(id).getJsonNumber("progress").doubleValue()))) {
      assertThat(watching).isNotNull();
      Node victim =
          await()
              .atMost(LONGEST)
              .pollInterval(Duration.ofMillis(50))
              .until(() -> atWork(rows, customer), Optional::isPresent)
              .orElseThrow();
      victim.kill();
      List<String> finished = finished(rows, customer);
      long left = SCENES - finished.size();
      try {
        await().atMost(LONGEST).until(() -> rows.count(OPEN, customer.organization()) == 0);
        JsonObject job = renders.done(id);

        assertThat(finished).hasSizeBetween(2, SCENES - 1);
        assertThat(finished(rows, customer)).hasSize(SCENES).containsAll(finished);
        assertThat(rows.count(BEGUN, customer.organization()))
            .as("only what the dead node was rendering is begun again")
            .isBetween((long) SCENES, SCENES + Math.min(left, OF_ONE_NODE));
        assertThat(job.getJsonObject("children").getInt("succeeded")).isEqualTo(SCENES + 1);
        long millis =
            Math.round(
                job.getJsonObject("mediaData").getJsonNumber("duration").doubleValue() * 1000);
        assertThat(rows.count(USED, customer.organization()))
            .isEqualTo(Math.min(millis, SCENES * SECONDS * 1_000L));
        assertThat(rows.count(RESERVED, customer.organization())).isZero();
      } finally {
        victim.start();
      }
    }
    assertThat(seen).hasSizeGreaterThan(5).isSorted();
  }

  /** A node that is in the middle of a scene when others are finished, and not the one we call. */
  private Optional<Node> atWork(Rows rows, Customer customer) {
    return rows.count(DONE, customer.organization()) < 2
        ? Optional.empty()
        : Stream.of(cluster.node(1), cluster.node(2))
            .filter(node -> rows.count(AT_WORK, customer.organization(), name(node)) > 0)
            .findFirst();
  }

  /** As the node told it when it last joined the others. */
  private static String name(Node node) {
    Matcher names = NAME.matcher(node.log());
    String last = "";
    while (names.find()) {
      last = names.group(1);
    }
    return last;
  }

  /** The finished scenes, each with how often it was begun and its row changed. */
  private static List<String> finished(Rows rows, Customer customer) {
    return List.of(rows.text(FINISHED, customer.organization()).split(","));
  }
}
