package org.viralstack.studio.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.OrganizationId;
import org.viralstack.studio.JobId;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.node.Tenants;
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.database.Database;

/** Callbacks on a real database and the real background engine, with the clock held still. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbackTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Database database = new Database();
  private final HeldClock clock = new HeldClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private Node node;

  @BeforeAll
  void start() {
    node =
        Node.start(
            database,
            clock,
            Map.of(
                "viralstack.outgoing.http-hosts", "127.0.0.1,127.0.0.2",
                "viralstack.outgoing.ranges", "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private JobId told(OrganizationId organization, String url) throws Exception {
    JobId job = JobId.next(new SecureRandom());
    node.inTransaction(
        () -> {
          node.the(CallbackDeliveries.class).tell(organization, job, url, "done", "{}");
          return job;
        });
    return job;
  }

  private JobId told(Receiver receiver) throws Exception {
    return told(
        Tenants.on(database, "pro").organization(), "http://127.0.0.1:" + receiver.port() + "/");
  }

  private long column(JobId job, String expression) {
    return database.count(
        "SELECT %s FROM studio.callback_deliveries WHERE job_id = '%s'".formatted(expression, job));
  }

  private boolean stands(JobId job, String status, int attempts) {
    return column(job, "count(*) FILTER (WHERE status = '%s')".formatted(status)) == 1
        && column(job, "attempts") == attempts;
  }

  private boolean isAskedFor(JobId job) {
    return database.count(
            """
            SELECT count(*) FROM auth.scheduled_tasks task
            JOIN studio.callback_deliveries delivery ON delivery.id = task.task_instance
            WHERE delivery.job_id = '%s'
            """
                .formatted(job))
        == 1;
  }

  /** The engine pauses by the clock, so time goes on while a test waits for it. */
  private void awaitTicking(Callable<Boolean> condition) {
    await()
        .atMost(LONGEST)
        .until(
            () -> {
              clock.advance(Duration.ofMillis(100));
              return condition.call();
            });
  }

  private Receiver answering(Integer... statuses) throws IOException {
    Queue<Integer> answers = new ConcurrentLinkedQueue<>(List.of(statuses));
    return Receiver.plain(
        exchange -> {
          ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
          assertThat(new String(exchange.getRequestBody().readAllBytes(), UTF_8)).isEqualTo("{}");
          Integer status = answers.poll();
          exchange.sendResponseHeaders(status == null ? 204 : status, -1);
          exchange.close();
        });
  }

  /** Waits for a failed attempt, and lets the published pause after it go by. */
  private void passAfter(JobId job, int attempts, Duration pause) {
    awaitTicking(() -> stands(job, "PENDING", attempts));
    Instant due =
        Instant.ofEpochMilli(column(job, "CAST(extract(epoch FROM due) * 1000 AS bigint)"));
    assertThat(due)
        .isBetween(clock.instant().plus(pause).minus(LONGEST), clock.instant().plus(pause));
    clock.set(due);
  }

  @Test
  void serverThatFailsIsCalledOnScheduleWithTheSameIdUntilItTakesTheEnd() throws Exception {
    ids.clear();
    try (Receiver receiver = answering(500, 503, 302, 500)) {
      JobId job = told(receiver);
      passAfter(job, 1, Duration.ofMinutes(1));
      passAfter(job, 2, Duration.ofMinutes(5));
      passAfter(job, 3, Duration.ofMinutes(30));
      passAfter(job, 4, Duration.ofHours(2));

      awaitTicking(() -> stands(job, "DELIVERED", 5));
      awaitTicking(() -> !isAskedFor(job));
      assertThat(receiver.calls()).isEqualTo(5);
      assertThat(ids).hasSize(5).containsOnly(ids.getFirst());
    }
  }

  @Test
  void afterTheSixthFailureNobodyTriesAgain() throws Exception {
    try (Receiver receiver = answering(500, 500, 500, 500, 500, 500)) {
      JobId job = told(receiver);
      passAfter(job, 1, Duration.ofMinutes(1));
      passAfter(job, 2, Duration.ofMinutes(5));
      passAfter(job, 3, Duration.ofMinutes(30));
      passAfter(job, 4, Duration.ofHours(2));
      passAfter(job, 5, Duration.ofHours(12));

      awaitTicking(() -> stands(job, "FAILED", 6));
      awaitTicking(() -> !isAskedFor(job));
      assertThat(receiver.calls()).isEqualTo(6);
    }
  }

  @Test
  void serverThatSaysGoneIsCalledNoMore() throws Exception {
    try (Receiver receiver = answering(410)) {
      JobId job = told(receiver);

      awaitTicking(() -> stands(job, "FAILED", 1));
      assertThat(receiver.calls()).isEqualTo(1);
    }
  }

  @Test
  void addressThatIsNotPublicIsNotCalledEvenIfItWasAcceptedOnce() throws Exception {
    try (Receiver receiver = answering()) {
      JobId job =
          told(
              Tenants.on(database, "pro").organization(),
              "http://127.0.0.2:" + receiver.port() + "/");

      awaitTicking(() -> stands(job, "PENDING", 1));
      assertThat(column(job, "count(*) FILTER (WHERE answer = 'the address is not public')"))
          .isEqualTo(1);
      assertThat(receiver.calls()).isZero();
    }
  }
}
