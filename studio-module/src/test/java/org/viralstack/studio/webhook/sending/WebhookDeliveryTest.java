package org.viralstack.studio.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.node.Tenants;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.Attempt;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.delivery.Redelivery;
import org.viralstack.studio.webhook.delivery.WebhookEvents;
import org.viralstack.studio.webhook.endpoint.RegistrationOutcome.Registered;

/** The whole way from an event to a customer's server, on the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookDeliveryTest {
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
  void publicLibraryVerifiesWhatArrives() throws Exception {
    Tenant tenant = courier.tenant();
    courier.clock().set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    try (Hook hook = new Hook()) {
      Registered endpoint = courier.register(tenant, hook);
      courier.publish(tenant, "one");
      courier.settled(tenant, endpoint.endpoint().id(), 1);
      Hook.Call call = hook.calls().getFirst();

      assertThatCode(
              () ->
                  new Webhook(endpoint.secret().reveal())
                      .verify(
                          call.body(),
                          Map.of(
                              "webhook-id", List.of(call.header("webhook-id")),
                              "webhook-timestamp", List.of(call.header("webhook-timestamp")),
                              "webhook-signature", List.of(call.header("webhook-signature")))))
          .doesNotThrowAnyException();
      assertThat(call.header("X-ViralSlides-Event")).isEqualTo("slideshow.completed");
      assertThat(call.body()).isEqualTo("{\"slideshow_id\":\"ss_1\",\"app_name\":\"Bücher\"}");
    }
  }

  @Test
  void logKeepsTheBeginOfTheAnswer() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = courier.register(tenant, hook).endpoint().id();
      courier.publish(tenant, "one");
      Delivery delivered = courier.settled(tenant, id, 1);

      assertThat(
              courier
                  .log(tenant, id)
                  .attempts()
                  .get(delivered.id())
                  .getFirst()
                  .body()
                  .orElseThrow())
          .startsWith("heard")
          .hasSize(Attempt.MOST_OF_BODY);
    }
  }

  @Test
  void replayIsADeliveryOfItsOwnWithTheSameMessage() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = courier.register(tenant, hook).endpoint().id();
      courier.publish(tenant, "one");
      Delivery first = courier.settled(tenant, id, 1);
      Delivery replay =
          courier
              .node()
              .the(Redelivery.class)
              .replay(tenant, Courier.ACTOR, id, first.id())
              .orElseThrow();
      courier.awaitTicking(() -> hook.calls().size() == 2);

      assertThat(replay.replayOf()).contains(first.id());
      assertThat(hook.calls().get(1).header("webhook-id"))
          .isEqualTo(hook.calls().get(0).header("webhook-id"));
      assertThat(hook.calls().get(1).body()).isEqualTo(hook.calls().get(0).body());
    }
  }

  @Test
  void testCallReachesAnEndpointThatWantsOtherEvents() throws IOException {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = courier.register(tenant, hook, EventType.QUOTA_EXCEEDED).endpoint().id();
      courier.node().the(Redelivery.class).test(tenant, Courier.ACTOR, id).orElseThrow();
      courier.settled(tenant, id, 1);

      assertThat(hook.calls().getFirst().header("X-ViralSlides-Event")).isEqualTo("webhook.test");
    }
  }

  @Test
  void onlyEndpointsThatWantTheEventAreToldAndOnlyOnce() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook()) {
      WebhookId wanting =
          courier.register(tenant, hook, EventType.SLIDESHOW_COMPLETED).endpoint().id();
      WebhookId other = courier.register(tenant, hook, EventType.QUOTA_EXCEEDED).endpoint().id();
      WebhookId foreign = courier.register(courier.tenant(), hook).endpoint().id();
      WebhookId test =
          courier.register(new Tenant(tenant.organization(), true), hook).endpoint().id();
      courier.publish(tenant, "one");
      courier.publish(tenant, "one");
      courier.settled(tenant, wanting, 1);

      assertThat(
              courier
                  .database()
                  .count(
                      "SELECT count(*) FROM studio.webhook_deliveries WHERE endpoint_id IN ('"
                          + String.join("','", other.value(), foreign.value(), test.value())
                          + "')"))
          .isZero();
    }
  }

  @Test
  void whoeverRollsBackHasToldNobody() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = courier.register(tenant, hook).endpoint().id();
      long tasks = courier.database().count("SELECT count(*) FROM auth.scheduled_tasks");

      assertThatThrownBy(
              () ->
                  courier
                      .node()
                      .inTransaction(
                          () -> {
                            courier
                                .node()
                                .the(WebhookEvents.class)
                                .publish(tenant, Courier.event("one"));
                            throw new IllegalStateException("afterwards");
                          }))
          .hasMessage("afterwards");
      assertThat(courier.log(tenant, id).total()).isZero();
      assertThat(courier.database().count("SELECT count(*) FROM auth.scheduled_tasks"))
          .isEqualTo(tasks);
    }
  }

  @Test
  void planWithoutWebhooksTellsNobody() throws Exception {
    Tenant free = Tenants.on(courier.database(), "free");
    try (Hook hook = new Hook()) {
      WebhookId id = courier.register(free, hook).endpoint().id();
      courier.publish(free, "one");

      assertThat(courier.log(free, id).total()).isZero();
    }
  }

  @Test
  void addressThatHasBecomePrivateIsNotCalled() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = courier.register(tenant, hook).endpoint().id();
      courier
          .database()
          .execute(
              "UPDATE studio.webhook_endpoints SET url = 'https://169.254.169.254/' WHERE id = ?",
              id.value());
      courier.publish(tenant, "one");
      Delivery waiting = courier.settled(tenant, id, 1);

      assertThat(courier.log(tenant, id).attempts().get(waiting.id()).getFirst().failure())
          .contains("the address is not public");
    }
  }
}
