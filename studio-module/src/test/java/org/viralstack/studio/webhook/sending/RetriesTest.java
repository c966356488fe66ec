package org.viralstack.studio.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.Attempt;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.delivery.DeliveryStatus;
import org.viralstack.studio.webhook.endpoint.EndpointStatus;
import org.viralstack.studio.webhook.endpoint.RegistrationOutcome.Registered;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoints;

/** Deliveries whose receivers fail, with the clock held still. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetriesTest {
  private Courier courier;

  @BeforeAll
  void start() {
    courier = Courier.start();
  }

  @AfterAll
  void stop() {
    courier.close();
  }

  @Test
  void receiverThatFailsFourTimesIsCalledFiveTimesOnSchedule() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook(500, 500, 500, 500)) {
      Registered endpoint = courier.register(tenant, hook);
      WebhookId id = endpoint.endpoint().id();
      courier.publish(tenant, "one");
      int attempts = 1;
      for (Duration wait :
          List.of(
              Duration.ofMinutes(1),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2))) {
        Delivery waiting = courier.settled(tenant, id, attempts++);
        assertThat(waiting.status()).isEqualTo(DeliveryStatus.PENDING);
        Attempt last = courier.log(tenant, id).attempts().get(waiting.id()).getLast();
        assertThat(waiting.due().orElseThrow())
            .isBetween(last.at().plus(wait), courier.clock().instant().plus(wait));
        courier.awaitTask(waiting.id(), waiting.due());
        courier.clock().set(waiting.due().orElseThrow());
      }
      Delivery delivered = courier.settled(tenant, id, 5);

      assertThat(delivered.status()).isEqualTo(DeliveryStatus.DELIVERED);
      courier.awaitTask(delivered.id(), Optional.empty());
      assertThat(hook.calls()).hasSize(5);
      assertThat(hook.calls())
          .extracting(call -> call.header("webhook-id"))
          .containsOnly(delivered.messageId());
      assertThat(hook.calls())
          .extracting(call -> call.header("X-ViralSlides-Delivery-Id"))
          .containsOnly(delivered.id().value());
      assertThat(hook.calls())
          .extracting(call -> Long.parseLong(call.header("webhook-timestamp")))
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(courier.log(tenant, id).attempts().get(delivered.id()))
          .extracting(Attempt::status)
          .containsExactly(
              Optional.of(500),
              Optional.of(500),
              Optional.of(500),
              Optional.of(500),
              Optional.of(200));
      for (Hook.Call call : hook.calls()) {
        assertThat(call.header("X-ViralSlides-Signature"))
            .isEqualTo(Courier.hex(endpoint.secret().reveal(), call.body()));
      }
    } finally {
      courier.clock().set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void afterTheSixthFailureNobodyTriesAgain() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook(500, 302, 404, 503, 307, 500)) {
      WebhookId id = courier.register(tenant, hook).endpoint().id();
      courier.publish(tenant, "one");
      for (int attempts = 1; attempts <= 5; attempts++) {
        Delivery waiting = courier.settled(tenant, id, attempts);
        courier.awaitTask(waiting.id(), waiting.due());
        courier.clock().set(waiting.due().orElseThrow());
      }
      Delivery failed = courier.settled(tenant, id, 6);

      assertThat(failed.status()).isEqualTo(DeliveryStatus.FAILED);
      courier.awaitTask(failed.id(), Optional.empty());
    } finally {
      courier.clock().set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void endpointThatIsGoneIsDisabledAndCalledNoMore() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook(410)) {
      WebhookId id = courier.register(tenant, hook).endpoint().id();
      courier.publish(tenant, "one");
      Delivery failed = courier.settled(tenant, id, 1);
      courier.awaitTask(failed.id(), Optional.empty());
      courier.publish(tenant, "two");

      assertThat(failed.status()).isEqualTo(DeliveryStatus.FAILED);
      assertThat(courier.node().the(WebhookEndpoints.class).find(tenant, id))
          .hasValueSatisfying(found -> assertThat(found.status()).isEqualTo(EndpointStatus.GONE));
      assertThat(courier.log(tenant, id).total()).isEqualTo(1);
    }
  }

  @Test
  void taskOfANodeThatDiedAfterTheCallMakesNoSecondOneBeforeItIsDue() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook(500)) {
      WebhookId id = courier.register(tenant, hook).endpoint().id();
      courier.publish(tenant, "one");
      Delivery waiting = courier.settled(tenant, id, 1);
      courier.awaitTask(waiting.id(), waiting.due());
      courier
          .database()
          .execute(
              "UPDATE auth.scheduled_tasks SET execution_time = ?::timestamptz WHERE task_instance = ?",
              courier.clock().instant().minusSeconds(1).toString(),
              waiting.id().value());
      // The engine looks again when its pause is over, by the courier.clock().
      courier.clock().advance(Duration.ofSeconds(1));
      courier.awaitTask(waiting.id(), waiting.due());

      assertThat(hook.calls()).hasSize(1);
    }
  }
}
