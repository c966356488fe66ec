package org.viralstack.studio.webhook.sending;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.delivery.Attempt;
import org.viralstack.studio.webhook.delivery.Deliveries;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.delivery.DeliveryStatus;
import org.viralstack.studio.webhook.endpoint.EndpointStatus;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoint;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoints;
import org.viralstack.studio.webhook.signature.WebhookSecret;

/** Brings a delivery one step further. */
@Service
class DeliveryWork {
  private static final int GONE = 410;

  private final Deliveries deliveries;
  private final WebhookEndpoints endpoints;
  private final EndpointCall call;
  private final CallPlaces places;
  private final GoneEndpoints gone;
  private final Clock clock;

  @Inject
  DeliveryWork(
      Deliveries deliveries,
      WebhookEndpoints endpoints,
      EndpointCall call,
      CallPlaces places,
      GoneEndpoints gone,
      Clock clock) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.call = call;
    this.places = places;
    this.gone = gone;
    this.clock = clock;
  }

  /** Makes the call if it is due and tells when to look again; harmless to repeat. */
  NextStep advance(DeliveryId id) {
    Optional<Delivery> found = deliveries.one(id);
    if (found.isEmpty() || found.get().due().isEmpty()) {
      return new NextStep.Done();
    }
    Delivery delivery = found.get();
    Instant due = delivery.due().get();
    if (clock.instant().isBefore(due)) {
      return new NextStep.Again(due);
    }
    return switch (places.take(delivery.tenant().organization())) {
      case CallPlaces.None none -> new NextStep.Again(clock.instant().plus(none.pause()));
      case CallPlaces.Taken place -> {
        try (place) {
          yield attempt(delivery);
        }
      }
    };
  }

  private NextStep attempt(Delivery delivery) {
    Optional<WebhookEndpoint> endpoint = endpoints.find(delivery.tenant(), delivery.endpoint());
    Optional<WebhookSecret> secret = endpoints.secret(delivery.tenant(), delivery.endpoint());
    if (endpoint.isEmpty()
        || secret.isEmpty()
        || endpoint.get().status() != EndpointStatus.ENABLED) {
      deliveries.giveUp(delivery.id(), delivery.attempts());
      return new NextStep.Done();
    }
    return settled(delivery, call.make(delivery, endpoint.get().url(), secret.get()));
  }

  private NextStep settled(Delivery delivery, Attempt attempt) {
    int status = attempt.status().orElse(0);
    if (status / 100 == 2) {
      deliveries.settle(attempt, DeliveryStatus.DELIVERED, Optional.empty());
      return new NextStep.Done();
    }
    if (status == GONE) {
      gone.disable(delivery, attempt);
      return new NextStep.Done();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Instant> due = RetrySchedule.waitAfter(attempt.number()).map(now::plus);
    deliveries.settle(
        attempt, due.isPresent() ? DeliveryStatus.PENDING : DeliveryStatus.FAILED, due);
    return due.<NextStep>map(NextStep.Again::new).orElseGet(NextStep.Done::new);
  }
}
