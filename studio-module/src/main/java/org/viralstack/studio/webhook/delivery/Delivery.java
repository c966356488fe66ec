package org.viralstack.studio.webhook.delivery;

import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.WebhookId;

/**
 * A delivery as it stands.
 *
 * @param messageId {@code msg_} and a ULID: the same for all endpoints that are told the event, and
 *     for every replay
 * @param event the event's name, or {@code webhook.test}
 * @param body the JSON that the endpoint is sent
 * @param attempts how many calls were made
 * @param due when the next call is to be made; empty when there will be none
 */
public record Delivery(
    DeliveryId id,
    WebhookId endpoint,
    Tenant tenant,
    String messageId,
    String event,
    Optional<DeliveryId> replayOf,
    String body,
    DeliveryStatus status,
    int attempts,
    Optional<Instant> due,
    Instant createdAt) {}
