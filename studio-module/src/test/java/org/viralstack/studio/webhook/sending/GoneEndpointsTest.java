package org.viralstack.studio.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.delivery.DeliveryStatus;
import org.viralstack.studio.webhook.endpoint.EndpointStatus;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoints;

/** What becomes of endpoints that say they are gone when not all of it can be written down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoneEndpointsTest {
  private static final String REFUSE =
      """
      CREATE FUNCTION auth.refuse_disabled() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'no room for %', NEW.action;
      END
      $$;
      CREATE TRIGGER refuse_disabled BEFORE INSERT ON auth.audit_events
        FOR EACH ROW WHEN (NEW.action = 'webhook.disabled')
        EXECUTE FUNCTION auth.refuse_disabled();
      """;

  private static final String ALLOW = "DROP FUNCTION auth.refuse_disabled() CASCADE";

  private Courier courier;

  @BeforeAll
  void start() {
    courier = Courier.start();
  }

  @AfterAll
  void stop() {
    courier.close();
  }

  private EndpointStatus status(Tenant tenant, WebhookId id) {
    return courier.node().the(WebhookEndpoints.class).find(tenant, id).orElseThrow().status();
  }

  private long audited(WebhookId id) {
    return courier
        .database()
        .count(
            "SELECT count(*) FROM auth.audit_events WHERE action = 'webhook.disabled'"
                + " AND target = '"
                + id
                + "'");
  }

  private void awaitFault(Delivery delivery) {
    String failed =
        "SELECT count(*) FROM auth.scheduled_tasks WHERE task_instance = '%s'"
            + " AND NOT picked AND consecutive_failures = 1";
    courier.awaitTicking(() -> courier.database().count(failed.formatted(delivery.id())) == 1);
  }

  @Test
  void nothingIsWrittenDownUnlessAllIsAndTheNextCallCompletesIt() throws Exception {
    Tenant tenant = courier.tenant();
    try (Hook hook = new Hook(410, 410)) {
      WebhookId id = courier.register(tenant, hook).endpoint().id();
      courier.database().execute(REFUSE);
      courier.publish(tenant, "one");
      awaitFault(courier.only(tenant, id));
      Delivery untouched = courier.only(tenant, id);

      assertThat(hook.calls()).hasSize(1);
      assertThat(untouched.status()).isEqualTo(DeliveryStatus.PENDING);
      assertThat(untouched.attempts()).isZero();
      assertThat(courier.log(tenant, id).attempts()).isEmpty();
      assertThat(status(tenant, id)).isEqualTo(EndpointStatus.ENABLED);
      assertThat(audited(id)).isZero();

      courier.database().execute(ALLOW);
      courier.clock().advance(Duration.ofMinutes(1));
      Delivery failed = courier.settled(tenant, id, 1);
      courier.awaitTask(failed.id(), Optional.empty());

      assertThat(hook.calls())
          .extracting(call -> call.header("webhook-id"))
          .containsExactly(failed.messageId(), failed.messageId());
      assertThat(failed.status()).isEqualTo(DeliveryStatus.FAILED);
      assertThat(status(tenant, id)).isEqualTo(EndpointStatus.GONE);
      assertThat(audited(id)).isEqualTo(1);
    }
  }
}
