package org.viralstack.auth.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.viralstack.auth.background.Diary.ENDLESS;
import static org.viralstack.auth.background.Diary.QUICK;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.runtime.NodeName;
import org.viralstack.testing.database.Database;

/** Several schedulers on one real PostgreSQL. */
class BackgroundEngineTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private final Database database = new Database();

  @BeforeEach
  void begin() {
    Diary.ENTRIES.clear();
  }

  @Test
  void whatOneNodeAsksForAnotherDoes() {
    try (Node worker = worker();
        Node asking = node(Map.of())) {
      asking.the(Requests.class).ask(QUICK, "far", Instant.now());

      await()
          .atMost(LONGEST)
          .until(() -> Diary.entries("quick far").equals(on(worker, "quick far")));
      await().atMost(LONGEST).until(() -> rows("far") == 0);
    }
  }

  @Test
  void taskOfANodeThatIsGoneIsTakenUpAfterTheHeartbeatLimit() throws SQLException {
    try (Node worker = worker()) {
      worker.the(Requests.class).ask(QUICK, "orphan", Instant.parse("2999-01-01T00:00:00Z"));
      database.execute(
          "UPDATE auth.scheduled_tasks SET picked = true, picked_by = 'node_dead',"
              + " execution_time = now(), last_heartbeat = now() - interval '1 second'"
              + " WHERE task_instance = 'orphan'");
      Instant abandoned = Instant.now();

      await().atMost(LONGEST).until(() -> Diary.entries("quick orphan").size() == 1);
      assertThat(Duration.between(abandoned, Instant.now()))
          .isGreaterThan(Duration.ofSeconds(2))
          .isLessThan(Duration.ofSeconds(12));
    }
  }

  @Test
  void nodeThatStopsHandsItsRunningTaskBackToAnother() {
    Node first = worker();
    first.the(Requests.class).ask(ENDLESS, "job", Instant.now());
    await().atMost(LONGEST).until(() -> Diary.entries("endless job").size() == 1);
    try (Node second = worker()) {
      Instant stopped = Instant.now();
      first.close();

      await()
          .atMost(LONGEST)
          .until(() -> Diary.entries("endless job").containsAll(on(second, "endless job")));
      assertThat(Duration.between(stopped, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }
    assertThat(rows("job")).isEqualTo(1);
  }

  @Test
  void recurringTaskRunsOncePerInstallationHoweverManyNodesThereAre() {
    try (var first = worker();
        var second = worker();
        var third = worker()) {
      Diary.ENTRIES.clear();
      Instant start = Instant.now();
      await().atMost(LONGEST).until(() -> Diary.entries("pulse").size() >= 4);

      assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(2500));
      assertThat(
              database.count("SELECT count(*) FROM auth.scheduled_tasks WHERE task_name = 'pulse'"))
          .isEqualTo(1);
    }
  }

  private static List<String> on(Node node, String what) {
    return List.of(what + " on " + node.the(NodeName.class).value());
  }

  private long rows(String instance) {
    return database.count(
        "SELECT count(*) FROM auth.scheduled_tasks WHERE task_instance = '" + instance + "'");
  }

  private Node worker() {
    return node(
        Map.of(
            "viralstack.node.roles", "worker",
            "viralstack.background.poll-millis", "100",
            "viralstack.background.heartbeat-millis", "1000",
            "viralstack.background.drain-seconds", "0"));
  }

  private Node node(Map<String, String> settings) {
    return Node.start(database, Clock.systemUTC(), settings, Diary.class, Requests.class);
  }
}
