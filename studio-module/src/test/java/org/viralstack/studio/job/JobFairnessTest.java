package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.testing.database.Database;

/** A customer with much to do holds up nobody else, even on a node with one place for scenes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobFairnessTest {
  private static final int MANY = 200;

  private final Database database = new Database();
  private Theatre theatre;

  @BeforeAll
  void start(@TempDir Path files) {
    theatre =
        Theatre.start(
            database,
            files,
            Map.of(
                "viralstack.jobs.scenes-at-once-per-node", "1",
                "viralstack.outgoing.http-hosts", "127.0.0.1",
                "viralstack.outgoing.ranges", "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    theatre.close();
  }

  private long open(Tenant tenant) {
    return database.count(
        """
        SELECT count(*) FROM studio.jobs
        WHERE organization_id = '%s' AND type = 'RENDER' AND status IN ('QUEUED', 'RUNNING')
        """
            .formatted(tenant.organization()));
  }

  private void cancelAll(Tenant tenant, List<JobId> jobs) {
    jobs.forEach(job -> theatre.the(JobEndings.class).cancel(tenant, Theatre.ACTOR, job));
    assertThat(open(tenant)).isZero();
  }

  @Test
  void twoHundredQueuedMoviesOfOneHoldUpNobodyElse() {
    Tenant busy = theatre.tenant("enterprise");
    Tenant quiet = theatre.tenant("pro");
    for (int i = 0; i < MANY; i++) {
      theatre.queued(busy, Theatre.movie("Busy " + i, 3, 0.5));
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> open(busy) < MANY);

    assertThat(database.count("SELECT count(*) FROM auth.scheduled_tasks"))
        .as("no more waits for the nodes than they need")
        .isLessThan(50);

    theatre.done(quiet, theatre.queued(quiet, Theatre.movie("Quiet", 2, 0.5)));

    assertThat(open(busy)).isGreaterThan(MANY - MANY / 10);
  }

  @Test
  void slowSourcesOfOneHoldUpNobodyElse() throws Exception {
    Tenant slow = theatre.tenant("enterprise");
    Tenant quiet = theatre.tenant("pro");
    CountDownLatch patience = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    try (Receiver receiver = Receiver.plain(exchange -> keepWaiting(patience, asked, exchange))) {
      List<JobId> queued =
          IntStream.range(0, 20)
              .mapToObj(
                  i ->
                      theatre.queued(
                          slow,
                          Theatre.showing("http://127.0.0.1:%d/%d".formatted(receiver.port(), i))))
              .toList();
      await().atMost(Duration.ofMinutes(1)).until(() -> asked.get() == 1);

      theatre.done(quiet, theatre.queued(quiet, Theatre.movie("Meanwhile", 1, 0.5)));

      assertThat(asked).hasValue(1);
      cancelAll(slow, queued);
      patience.countDown();
    }
  }

  private static void keepWaiting(
      CountDownLatch patience, AtomicInteger asked, HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try {
      patience.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
