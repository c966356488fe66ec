package org.viralstack.studio.webhook.delivery;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.studio.webhook.WebhookEvent;

/** Tells the endpoints of a tenant what happened. */
@Service
public class WebhookEvents {
  private final PendingDeliveries pending;
  private final Subscriptions subscriptions;

  @Inject
  WebhookEvents(PendingDeliveries pending, Subscriptions subscriptions) {
    this.pending = pending;
    this.subscriptions = subscriptions;
  }

  /**
   * Publishes an event, in the caller's transaction: if that is rolled back, nothing happened and
   * nobody is told. Nobody is told either while the plan has no webhooks.
   */
  @Transactional(TxType.MANDATORY)
  public void publish(Tenant tenant, WebhookEvent event) {
    if (subscriptions.of(tenant.organization()).plan().includes(Feature.WEBHOOKS)) {
      pending.addForAll(tenant, event);
    }
  }
}
