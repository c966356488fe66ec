package org.viralstack.studio.webhook.endpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookId;

/** An endpoint in the database. */
@Entity(name = "WebhookEndpoint")
@Table(schema = "studio", name = "webhook_endpoints")
class WebhookEndpointRow {
  @Id String id;

  @Column(name = "organization_id")
  String organizationId;

  @Column(name = "test_mode")
  boolean testMode;

  String url;
  String events;

  @Enumerated(EnumType.STRING)
  EndpointStatus status;

  @Column(name = "sealed_secret")
  String sealedSecret;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  static WebhookEndpointRow of(WebhookEndpoint endpoint, String sealedSecret) {
    WebhookEndpointRow row = new WebhookEndpointRow();
    row.id = endpoint.id().value();
    row.organizationId = endpoint.tenant().organization().value();
    row.testMode = endpoint.tenant().testMode();
    row.url = endpoint.url();
    row.events = text(endpoint.events());
    row.status = endpoint.status();
    row.sealedSecret = sealedSecret;
    row.createdAt = endpoint.createdAt();
    row.updatedAt = endpoint.updatedAt();
    return row;
  }

  /**
   * Takes what is to change. The server notices changes only where an entity makes them to itself.
   *
   * @param judged the address in its normal form
   */
  void change(Optional<String> judged, EndpointEdit edit, Instant now) {
    url = judged.orElse(url);
    events = edit.events().map(WebhookEndpointRow::text).orElse(events);
    if (edit.enabled().isPresent()) {
      status = edit.enabled().get() ? EndpointStatus.ENABLED : EndpointStatus.DISABLED;
    }
    updatedAt = now;
  }

  void markGone(Instant now) {
    status = EndpointStatus.GONE;
    updatedAt = now;
  }

  WebhookEndpoint endpoint() {
    return new WebhookEndpoint(
        new WebhookId(id),
        new Tenant(new OrganizationId(organizationId), testMode),
        url,
        // A version that knows fewer events passes over the others.
        Arrays.stream(events.split(",", -1))
            .flatMap(name -> EventType.ofWireName(name).stream())
            .collect(Collectors.toUnmodifiableSet()),
        status,
        createdAt,
        updatedAt);
  }

  static String text(Set<EventType> events) {
    return events.stream().sorted().map(EventType::wireName).collect(Collectors.joining(","));
  }
}
