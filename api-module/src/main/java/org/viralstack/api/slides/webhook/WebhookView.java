package org.viralstack.api.slides.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoint;

/** An endpoint as it goes over the wire. */
@SnakeCase
public record WebhookView(
    @JsonProperty("_id") String id,
    String organizationId,
    String url,
    List<String> events,
    String status,
    @JsonProperty("createdAt") Instant createdAt,
    @JsonProperty("updatedAt") Instant updatedAt) {
  static WebhookView of(WebhookEndpoint endpoint) {
    return new WebhookView(
        endpoint.id().value(),
        endpoint.tenant().organization().value(),
        endpoint.url(),
        endpoint.events().stream().sorted().map(EventType::wireName).toList(),
        endpoint.status().name(),
        endpoint.createdAt(),
        endpoint.updatedAt());
  }
}
