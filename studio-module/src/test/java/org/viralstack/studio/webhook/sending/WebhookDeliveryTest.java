package org.viralstack.studio.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.node.Database;
import org.viralstack.studio.node.HeldClock;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookEvent;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.Attempt;
import org.viralstack.studio.webhook.delivery.Deliveries;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.delivery.DeliveryPage;
import org.viralstack.studio.webhook.delivery.DeliveryStatus;
import org.viralstack.studio.webhook.delivery.Redelivery;
import org.viralstack.studio.webhook.delivery.WebhookEvents;
import org.viralstack.studio.webhook.endpoint.EndpointRegistration;
import org.viralstack.studio.webhook.endpoint.EndpointStatus;
import org.viralstack.studio.webhook.endpoint.RegistrationOutcome.Registered;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoints;

/** The whole way from an event to a customer's server, on the real background engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookDeliveryTest {
  private static final Actor ACTOR = new Actor.Installation();
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Instant BEGIN = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final Database database = new Database();
  private final HeldClock clock = new HeldClock(BEGIN);
  private Node node;

  @BeforeAll
  void start() {
    node =
        Node.start(
            database,
            clock,
            Map.of(
                "viralstack.outgoing.http-hosts", "127.0.0.1",
                "viralstack.outgoing.ranges", "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private Tenant tenant() {
    return new Tenant(database.organization("pro"), false);
  }

  private Registered register(Tenant tenant, Hook hook, EventType... events) {
    Set<EventType> wanted =
        events.length == 0 ? EnumSet.allOf(EventType.class) : Set.copyOf(Arrays.asList(events));
    return (Registered)
        node.the(EndpointRegistration.class).register(tenant, ACTOR, hook.url(), wanted);
  }

  private void publish(Tenant tenant, String occasion) throws Exception {
    node.inTransaction(
        () -> {
          node.the(WebhookEvents.class).publish(tenant, event(occasion));
          return occasion;
        });
  }

  private static WebhookEvent event(String occasion) {
    return new WebhookEvent(
        EventType.SLIDESHOW_COMPLETED,
        occasion,
        Json.createObjectBuilder().add("slideshow_id", "ss_1").add("app_name", "Bücher").build());
  }

  private DeliveryPage log(Tenant tenant, WebhookId endpoint) {
    return node.the(Deliveries.class).page(tenant, endpoint, 0, 100);
  }

  private Delivery only(Tenant tenant, WebhookId endpoint) {
    assertThat(log(tenant, endpoint).deliveries()).hasSize(1);
    return log(tenant, endpoint).deliveries().getFirst();
  }

  private Delivery settled(Tenant tenant, WebhookId endpoint, int attempts) {
    awaitTicking(() -> only(tenant, endpoint).attempts() == attempts);
    return only(tenant, endpoint);
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

  private void awaitTask(DeliveryId id, Optional<Instant> due) {
    String row =
        "SELECT count(*) FROM auth.scheduled_tasks WHERE task_instance = '%s'".formatted(id)
            + due.map(at -> " AND NOT picked AND execution_time = '" + at + "'").orElse("");
    awaitTicking(() -> database.count(row) == (due.isPresent() ? 1 : 0));
  }

  private static String hex(String secret, String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
  }

  @Test
  void receiverThatFailsFourTimesIsCalledFiveTimesOnSchedule() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook(500, 500, 302, 500)) {
      Registered endpoint = register(tenant, hook);
      WebhookId id = endpoint.endpoint().id();
      publish(tenant, "one");
      int attempts = 1;
      for (Duration wait :
          List.of(
              Duration.ofMinutes(1),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2))) {
        Delivery waiting = settled(tenant, id, attempts++);
        assertThat(waiting.status()).isEqualTo(DeliveryStatus.PENDING);
        Attempt last = log(tenant, id).attempts().get(waiting.id()).getLast();
        assertThat(waiting.due().orElseThrow())
            .isBetween(last.at().plus(wait), clock.instant().plus(wait));
        awaitTask(waiting.id(), waiting.due());
        clock.set(waiting.due().orElseThrow());
      }
      Delivery delivered = settled(tenant, id, 5);

      assertThat(delivered.status()).isEqualTo(DeliveryStatus.DELIVERED);
      awaitTask(delivered.id(), Optional.empty());
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
      assertThat(log(tenant, id).attempts().get(delivered.id()))
          .extracting(Attempt::status)
          .containsExactly(
              Optional.of(500),
              Optional.of(500),
              Optional.of(302),
              Optional.of(500),
              Optional.of(200));
      for (Hook.Call call : hook.calls()) {
        assertThat(call.header("X-ViralSlides-Signature"))
            .isEqualTo(hex(endpoint.secret().reveal(), call.body()));
      }
    } finally {
      clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void publicLibraryVerifiesWhatArrives() throws Exception {
    Tenant tenant = tenant();
    clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    try (Hook hook = new Hook()) {
      Registered endpoint = register(tenant, hook);
      publish(tenant, "one");
      settled(tenant, endpoint.endpoint().id(), 1);
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
  void afterTheSixthFailureNobodyTriesAgain() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook(500, 500, 500, 500, 500, 500)) {
      WebhookId id = register(tenant, hook).endpoint().id();
      publish(tenant, "one");
      for (int attempts = 1; attempts <= 5; attempts++) {
        Delivery waiting = settled(tenant, id, attempts);
        awaitTask(waiting.id(), waiting.due());
        clock.set(waiting.due().orElseThrow());
      }
      Delivery failed = settled(tenant, id, 6);

      assertThat(failed.status()).isEqualTo(DeliveryStatus.FAILED);
      awaitTask(failed.id(), Optional.empty());
    } finally {
      clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void endpointThatIsGoneIsDisabledAndCalledNoMore() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook(410)) {
      WebhookId id = register(tenant, hook).endpoint().id();
      publish(tenant, "one");
      Delivery failed = settled(tenant, id, 1);
      awaitTask(failed.id(), Optional.empty());
      publish(tenant, "two");

      assertThat(failed.status()).isEqualTo(DeliveryStatus.FAILED);
      assertThat(node.the(WebhookEndpoints.class).find(tenant, id))
          .hasValueSatisfying(found -> assertThat(found.status()).isEqualTo(EndpointStatus.GONE));
      assertThat(log(tenant, id).total()).isEqualTo(1);
    }
  }

  @Test
  void logKeepsTheBeginOfTheAnswer() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = register(tenant, hook).endpoint().id();
      publish(tenant, "one");
      Delivery delivered = settled(tenant, id, 1);

      assertThat(log(tenant, id).attempts().get(delivered.id()).getFirst().body().orElseThrow())
          .startsWith("heard")
          .hasSize(Attempt.MOST_OF_BODY);
    }
  }

  @Test
  void replayIsADeliveryOfItsOwnWithTheSameMessage() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = register(tenant, hook).endpoint().id();
      publish(tenant, "one");
      Delivery first = settled(tenant, id, 1);
      Delivery replay =
          node.the(Redelivery.class).replay(tenant, ACTOR, id, first.id()).orElseThrow();
      awaitTicking(() -> hook.calls().size() == 2);

      assertThat(replay.replayOf()).contains(first.id());
      assertThat(hook.calls().get(1).header("webhook-id"))
          .isEqualTo(hook.calls().get(0).header("webhook-id"));
      assertThat(hook.calls().get(1).body()).isEqualTo(hook.calls().get(0).body());
    }
  }

  @Test
  void testCallReachesAnEndpointThatWantsOtherEvents() throws IOException {
    Tenant tenant = tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = register(tenant, hook, EventType.QUOTA_EXCEEDED).endpoint().id();
      node.the(Redelivery.class).test(tenant, ACTOR, id).orElseThrow();
      settled(tenant, id, 1);

      assertThat(hook.calls().getFirst().header("X-ViralSlides-Event")).isEqualTo("webhook.test");
    }
  }

  @Test
  void onlyEndpointsThatWantTheEventAreToldAndOnlyOnce() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook()) {
      WebhookId wanting = register(tenant, hook, EventType.SLIDESHOW_COMPLETED).endpoint().id();
      WebhookId other = register(tenant, hook, EventType.QUOTA_EXCEEDED).endpoint().id();
      WebhookId foreign = register(tenant(), hook).endpoint().id();
      WebhookId test = register(new Tenant(tenant.organization(), true), hook).endpoint().id();
      publish(tenant, "one");
      publish(tenant, "one");
      settled(tenant, wanting, 1);

      assertThat(
              database.count(
                  "SELECT count(*) FROM studio.webhook_deliveries WHERE endpoint_id IN ('"
                      + String.join("','", other.value(), foreign.value(), test.value())
                      + "')"))
          .isZero();
    }
  }

  @Test
  void whoeverRollsBackHasToldNobody() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = register(tenant, hook).endpoint().id();
      long tasks = database.count("SELECT count(*) FROM auth.scheduled_tasks");

      assertThatThrownBy(
              () ->
                  node.inTransaction(
                      () -> {
                        node.the(WebhookEvents.class).publish(tenant, event("one"));
                        throw new IllegalStateException("afterwards");
                      }))
          .hasMessage("afterwards");
      assertThat(log(tenant, id).total()).isZero();
      assertThat(database.count("SELECT count(*) FROM auth.scheduled_tasks")).isEqualTo(tasks);
    }
  }

  @Test
  void planWithoutWebhooksTellsNobody() throws Exception {
    Tenant free = new Tenant(database.organization("free"), false);
    try (Hook hook = new Hook()) {
      WebhookId id = register(free, hook).endpoint().id();
      publish(free, "one");

      assertThat(log(free, id).total()).isZero();
    }
  }

  @Test
  void addressThatHasBecomePrivateIsNotCalled() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook()) {
      WebhookId id = register(tenant, hook).endpoint().id();
      database.execute(
          "UPDATE studio.webhook_endpoints SET url = 'https://169.254.169.254/' WHERE id = ?",
          id.value());
      publish(tenant, "one");
      Delivery waiting = settled(tenant, id, 1);

      assertThat(log(tenant, id).attempts().get(waiting.id()).getFirst().failure())
          .contains("the address is not public");
    }
  }

  @Test
  void taskOfANodeThatDiedAfterTheCallMakesNoSecondOneBeforeItIsDue() throws Exception {
    Tenant tenant = tenant();
    try (Hook hook = new Hook(500)) {
      WebhookId id = register(tenant, hook).endpoint().id();
      publish(tenant, "one");
      Delivery waiting = settled(tenant, id, 1);
      awaitTask(waiting.id(), waiting.due());
      database.execute(
          "UPDATE auth.scheduled_tasks SET execution_time = ?::timestamptz WHERE task_instance = ?",
          clock.instant().minusSeconds(1).toString(),
          waiting.id().value());
      // The engine looks again when its pause is over, by the clock.
      clock.advance(Duration.ofSeconds(1));
      awaitTask(waiting.id(), waiting.due());

      assertThat(hook.calls()).hasSize(1);
    }
  }
}
