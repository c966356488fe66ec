package org.viralstack.studio.webhook.sending;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.webhook.delivery.Attempt;
import org.viralstack.studio.webhook.delivery.Deliveries;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.delivery.DeliveryStatus;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoints;

/** Endpoints that said they are gone for good. */
@Service
class GoneEndpoints {
  private final WebhookEndpoints endpoints;
  private final Deliveries deliveries;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  GoneEndpoints(WebhookEndpoints endpoints, Deliveries deliveries, AuditEvents audit, Clock clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes down the call, the end of its delivery and that the endpoint is disabled: all of it or
   * nothing, since nobody looks again at a delivery that is settled.
   */
  @Transactional
  public void disable(Delivery delivery, Attempt attempt) {
    // The endpoint before its delivery, as whoever removes it does, so that neither waits for ever.
    if (endpoints.markGone(delivery.tenant(), delivery.endpoint(), clock.instant())) {
      audit.record(
          new AuditEntry(
              delivery.tenant().organization(),
              new Actor.Installation(),
              "webhook.disabled",
              delivery.endpoint().value()));
    }
    deliveries.settle(attempt, DeliveryStatus.FAILED, Optional.empty());
  }
}
