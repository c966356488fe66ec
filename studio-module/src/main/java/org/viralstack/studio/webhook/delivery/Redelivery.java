package org.viralstack.studio.webhook.delivery;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoints;

/** Deliveries that a customer asks for: once more what was told before, and a call to try. */
@Service
public class Redelivery {
  /** The event of a call to try. */
  public static final String TEST = "webhook.test";

  private final WebhookEndpoints endpoints;
  private final Deliveries deliveries;
  private final PendingDeliveries pending;
  private final AuditEvents audit;

  @Inject
  Redelivery(
      WebhookEndpoints endpoints,
      Deliveries deliveries,
      PendingDeliveries pending,
      AuditEvents audit) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.pending = pending;
    this.audit = audit;
  }

  /** Sends once more what a delivery said; empty when the tenant has no such delivery. */
  @Transactional
  public Optional<Delivery> replay(
      Tenant tenant, Actor actor, WebhookId endpoint, DeliveryId delivery) {
    return deliveries
        .find(tenant, endpoint, delivery)
        .map(pending::addReplay)
        .flatMap(id -> noted(tenant, actor, "webhook.replayed", id));
  }

  /** Calls the endpoint to try it; empty when the tenant has no such endpoint. */
  @Transactional
  public Optional<Delivery> test(Tenant tenant, Actor actor, WebhookId endpoint) {
    return endpoints
        .find(tenant, endpoint)
        .map(found -> pending.addTest(tenant, endpoint, TEST, body(tenant, endpoint)))
        .flatMap(id -> noted(tenant, actor, "webhook.tested", id));
  }

  private Optional<Delivery> noted(Tenant tenant, Actor actor, String action, DeliveryId id) {
    Optional<Delivery> made = deliveries.one(id);
    made.ifPresent(
        delivery ->
            audit.record(
                new AuditEntry(
                    Optional.of(tenant.organization()),
                    actor,
                    action,
                    delivery.endpoint().value(),
                    Map.of("delivery", id.value()))));
    return made;
  }

  private static String body(Tenant tenant, WebhookId endpoint) {
    return Json.createObjectBuilder()
        .add("webhook_id", endpoint.value())
        .add("organization_id", tenant.organization().value())
        .build()
        .toString();
  }
}
