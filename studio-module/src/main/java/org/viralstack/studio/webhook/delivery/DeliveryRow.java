package org.viralstack.studio.webhook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.WebhookId;

/** A delivery in the database. */
@Entity(name = "WebhookDelivery")
@Table(schema = "studio", name = "webhook_deliveries")
class DeliveryRow {
  @Id String id;

  @Column(name = "organization_id")
  String organizationId;

  @Column(name = "test_mode")
  boolean testMode;

  @Column(name = "endpoint_id")
  String endpointId;

  @Column(name = "message_id")
  String messageId;

  String event;

  @Column(name = "replay_of")
  @Nullable String replayOf;

  String body;

  @Enumerated(EnumType.STRING)
  DeliveryStatus status;

  int attempts;
  @Nullable Instant due;

  @Column(name = "created_at")
  Instant createdAt;

  /**
   * Takes what came of an attempt. The server notices changes only where an entity makes them to
   * itself.
   */
  void settle(int attempt, DeliveryStatus next, @Nullable Instant nextDue) {
    attempts = attempt;
    status = next;
    due = nextDue;
  }

  Delivery delivery() {
    return new Delivery(
        new DeliveryId(id),
        new WebhookId(endpointId),
        new Tenant(new OrganizationId(organizationId), testMode),
        messageId,
        event,
        Optional.ofNullable(replayOf).map(DeliveryId::new),
        body,
        status,
        attempts,
        Optional.ofNullable(due),
        createdAt);
  }
}
