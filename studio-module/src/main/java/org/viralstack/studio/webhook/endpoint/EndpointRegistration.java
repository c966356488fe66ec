package org.viralstack.studio.webhook.endpoint;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.signature.WebhookSecret;

/** Makes, changes and removes endpoints. */
@Service
public class EndpointRegistration {
  /** The most endpoints of one tenant. */
  public static final int MOST = 20;

  private final WebhookEndpoints endpoints;
  private final Destinations destinations;
  private final AuditEvents audit;
  private final Ids ids;
  private final SecureRandom random;
  private final Clock clock;

  @Inject
  EndpointRegistration(
      WebhookEndpoints endpoints,
      Destinations destinations,
      AuditEvents audit,
      Ids ids,
      SecureRandom random,
      Clock clock) {
    this.endpoints = endpoints;
    this.destinations = destinations;
    this.audit = audit;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Judges where an endpoint is to be, for which a name may have to be looked up for seconds: not
   * to be called in a transaction.
   */
  public DestinationOutcome judge(String url) {
    return destinations.check(url);
  }

  /**
   * Makes an endpoint with a secret of its own.
   *
   * @param judged by {@link #judge}, just now
   * @param events at least one
   */
  @Transactional
  public RegistrationOutcome register(
      Tenant tenant, Actor actor, DestinationOutcome judged, Set<EventType> events) {
    return switch (judged) {
      case DestinationOutcome.Refused refused -> new RegistrationOutcome.UrlRefused(refused.rule());
      case DestinationOutcome.Accepted accepted ->
          endpoints.countForAdding(tenant) >= MOST
              ? new RegistrationOutcome.TooMany()
              : add(tenant, actor, accepted.destination().value(), events);
    };
  }

  private RegistrationOutcome add(Tenant tenant, Actor actor, String url, Set<EventType> events) {
    Instant now = now();
    WebhookEndpoint endpoint =
        new WebhookEndpoint(
            new WebhookId(ids.next(WebhookId.PREFIX)),
            tenant,
            url,
            events,
            EndpointStatus.ENABLED,
            now,
            now);
    WebhookSecret secret = WebhookSecret.random(random);
    endpoints.add(endpoint, secret);
    record(tenant, actor, "webhook.created", endpoint.id());
    return new RegistrationOutcome.Registered(endpoint, secret);
  }

  /**
   * Changes an endpoint; enabling one that was gone lets it be called again.
   *
   * @param judged the new URL of the edit, if it has one, by {@link #judge}, just now
   */
  @Transactional
  public EditOutcome edit(
      Tenant tenant,
      Actor actor,
      WebhookId id,
      EndpointEdit edit,
      Optional<DestinationOutcome> judged) {
    if (judged.isPresent() && judged.get() instanceof DestinationOutcome.Refused refused) {
      return new EditOutcome.UrlRefused(refused.rule());
    }
    Optional<WebhookEndpointRow> found = endpoints.locked(tenant, id);
    if (found.isEmpty()) {
      return new EditOutcome.NoSuchEndpoint();
    }
    WebhookEndpointRow row = found.get();
    row.change(
        judged.map(outcome -> ((DestinationOutcome.Accepted) outcome).destination().value()),
        edit,
        now());
    record(tenant, actor, "webhook.updated", id);
    return new EditOutcome.Changed(row.endpoint());
  }

  /** Removes an endpoint and its log; tells whether the tenant had it. */
  @Transactional
  public boolean remove(Tenant tenant, Actor actor, WebhookId id) {
    boolean removed = endpoints.remove(tenant, id);
    if (removed) {
      record(tenant, actor, "webhook.deleted", id);
    }
    return removed;
  }

  private void record(Tenant tenant, Actor actor, String action, WebhookId id) {
    audit.record(new AuditEntry(tenant.organization(), actor, action, id.value()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
