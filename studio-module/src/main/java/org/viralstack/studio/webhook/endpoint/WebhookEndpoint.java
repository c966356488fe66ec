package org.viralstack.studio.webhook.endpoint;

import java.time.Instant;
import java.util.Set;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookId;

/** An endpoint as it stands. */
public record WebhookEndpoint(
    WebhookId id,
    Tenant tenant,
    String url,
    Set<EventType> events,
    EndpointStatus status,
    Instant createdAt,
    Instant updatedAt) {
  public WebhookEndpoint {
    events = Set.copyOf(events);
  }
}
