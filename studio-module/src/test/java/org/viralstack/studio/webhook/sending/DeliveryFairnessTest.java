package org.viralstack.studio.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.DeliveryStatus;

/** A customer whose server answers slowly holds up nobody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryFairnessTest {
  private static final int AT_ONCE = 3;

  /** More than the engine has threads. */
  private static final int EVENTS = 12;

  private final CountDownLatch patience = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private Courier courier;

  @BeforeAll
  void start() {
    courier = Courier.start();
  }

  @AfterAll
  void stop() {
    courier.close();
  }

  private void answerSlowly(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
    try {
      patience.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    inside.decrementAndGet();
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Test
  void slowServersOfOneOrganizationOccupyItsOwnPlacesOnly() throws Exception {
    Tenant slow = courier.tenant();
    Tenant other = courier.tenant();
    try (Receiver receiver = Receiver.plain(this::answerSlowly);
        Hook hook = new Hook()) {
      String url = "http://127.0.0.1:" + receiver.port() + "/";
      WebhookId slowOne = courier.register(slow, url).endpoint().id();
      for (int event = 0; event < EVENTS; event++) {
        courier.publish(slow, "slow " + event);
      }
      courier.awaitTicking(() -> inside.get() == AT_ONCE);
      WebhookId quick = courier.register(other, hook).endpoint().id();
      courier.publish(other, "one");

      assertThat(courier.settled(other, quick, 1).status()).isEqualTo(DeliveryStatus.DELIVERED);
      assertThat(inside).hasValue(AT_ONCE);

      patience.countDown();
      courier.awaitTicking(
          () ->
              courier.log(slow, slowOne).deliveries().stream()
                  .allMatch(delivery -> delivery.status() == DeliveryStatus.DELIVERED));
      assertThat(most).hasValue(AT_ONCE);
      assertThat(receiver.calls()).isEqualTo(EVENTS);
    }
  }
}
