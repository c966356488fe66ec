package org.viralstack.studio.webhook.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.node.Tenants;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookEvent;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.Deliveries;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.delivery.DeliveryPage;
import org.viralstack.studio.webhook.delivery.WebhookEvents;
import org.viralstack.studio.webhook.endpoint.EndpointRegistration;
import org.viralstack.studio.webhook.endpoint.RegistrationOutcome.Registered;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.database.Database;

/** A node that tells customers' servers, by a clock that stands still. */
record Courier(Database database, HeldClock clock, Node node) implements AutoCloseable {
  static final Actor ACTOR = new Actor.Installation();
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /**
   * Starts one.
   *
   * @param instead take the places of the node's beans of their classes
   */
  static Courier start(Object... instead) {
    Database database = new Database();
    HeldClock clock = new HeldClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return new Courier(
        database,
        clock,
        Node.start(
            database,
            clock,
            Map.of(
                "viralstack.outgoing.http-hosts", "127.0.0.1",
                "viralstack.outgoing.ranges", "127.0.0.1"),
            instead));
  }

  Tenant tenant() {
    return Tenants.on(database, "pro");
  }

  Registered register(Tenant tenant, Hook hook, EventType... events) {
    return register(tenant, hook.url(), events);
  }

  Registered register(Tenant tenant, String url, EventType... events) {
    Set<EventType> wanted =
        events.length == 0 ? EnumSet.allOf(EventType.class) : Set.copyOf(Arrays.asList(events));
    EndpointRegistration registration = node.the(EndpointRegistration.class);
    return (Registered) registration.register(tenant, ACTOR, registration.judge(url), wanted);
  }

  void publish(Tenant tenant, String occasion) throws Exception {
    node.inTransaction(
        () -> {
          node.the(WebhookEvents.class).publish(tenant, event(occasion));
          return occasion;
        });
  }

  static WebhookEvent event(String occasion) {
    return new WebhookEvent(
        EventType.SLIDESHOW_COMPLETED,
        occasion,
        Json.createObjectBuilder().add("slideshow_id", "ss_1").add("app_name", "Bücher").build());
  }

  DeliveryPage log(Tenant tenant, WebhookId endpoint) {
    return node.the(Deliveries.class).page(tenant, endpoint, 0, 100);
  }

  Delivery only(Tenant tenant, WebhookId endpoint) {
    assertThat(log(tenant, endpoint).deliveries()).hasSize(1);
    return log(tenant, endpoint).deliveries().getFirst();
  }

  Delivery settled(Tenant tenant, WebhookId endpoint, int attempts) {
    awaitTicking(() -> only(tenant, endpoint).attempts() == attempts);
    return only(tenant, endpoint);
  }

  /** The engine pauses by the clock, so time goes on while a test waits for it. */
  void awaitTicking(Callable<Boolean> condition) {
    await()
        .atMost(LONGEST)
        .until(
            () -> {
              clock.advance(Duration.ofMillis(100));
              return condition.call();
            });
  }

  void awaitTask(DeliveryId id, Optional<Instant> due) {
    String row =
        "SELECT count(*) FROM auth.scheduled_tasks WHERE task_instance = '%s'".formatted(id)
            + due.map(at -> " AND NOT picked AND execution_time = '" + at + "'").orElse("");
    awaitTicking(() -> database.count(row) == (due.isPresent() ? 1 : 0));
  }

  static String hex(String secret, String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
  }

  @Override
  public void close() {
    node.close();
  }
}
