package org.viralstack.studio.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.OrganizationId;
import org.viralstack.studio.JobId;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.node.Tenants;
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.testing.database.Database;

/** A callback that is never answered holds up nobody but its owner. */
class CallbackFairnessTest {
  private static final int AT_ONCE = 3;

  /** More than the engine has threads. */
  private static final int MOVIES = 12;

  private final Database database = new Database();
  private final SecureRandom random = new SecureRandom();
  private final CountDownLatch patience = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private void answerSlowly(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      patience.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    inside.decrementAndGet();
    answer(exchange);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void tell(Node node, OrganizationId organization, Receiver receiver) throws Exception {
    JobId job = JobId.next(random);
    String url = "http://127.0.0.1:" + receiver.port() + "/";
    node.inTransaction(
        () -> {
          node.the(CallbackDeliveries.class).tell(organization, job, url, "job.done", "{}");
          return job;
        });
  }

  private long delivered(OrganizationId organization) {
    return database.count(
        "SELECT count(*) FROM studio.callback_deliveries"
            + " WHERE status = 'DELIVERED' AND organization_id = '"
            + organization
            + "'");
  }

  @Test
  void slowCallbacksOfOneOrganizationOccupyItsOwnPlacesOnly(@TempDir Path files) throws Exception {
    Map<String, String> settings =
        Map.of(
            "viralstack.outgoing.http-hosts", "127.0.0.1",
            "viralstack.outgoing.ranges", "127.0.0.1",
            "viralstack.background.threads", "8",
            "viralstack.data.dir", files.toString());
    try (Node node = Node.start(database, Clock.systemUTC(), settings);
        Receiver slow = Receiver.plain(this::answerSlowly);
        Receiver quick = Receiver.plain(CallbackFairnessTest::answer)) {
      OrganizationId tarpit = Tenants.on(database, "pro").organization();
      OrganizationId other = Tenants.on(database, "pro").organization();
      for (int movie = 0; movie < MOVIES; movie++) {
        tell(node, tarpit, slow);
      }
      await().until(() -> inside.get() == AT_ONCE);
      tell(node, other, quick);
      await().atMost(Duration.ofSeconds(8)).until(() -> delivered(other) == 1);

      assertThat(inside).hasValue(AT_ONCE);
      patience.countDown();
      await().atMost(Duration.ofSeconds(30)).until(() -> delivered(tarpit) == MOVIES);
      assertThat(most).hasValue(AT_ONCE);
      assertThat(slow.calls()).isEqualTo(MOVIES);
    }
  }
}
