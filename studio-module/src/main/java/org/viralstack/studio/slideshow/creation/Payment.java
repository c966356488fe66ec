package org.viralstack.studio.slideshow.creation;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.billing.quota.ReservationOutcome;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.usage.UsagePeriod;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookEvent;
import org.viralstack.studio.webhook.delivery.WebhookEvents;

/** Sets one slideshow of the plan aside. All methods work in the caller's transaction. */
@Service
@Transactional(TxType.MANDATORY)
public class Payment {
  private static final Feature FEATURE = Feature.SLIDESHOWS_PER_MONTH;

  private final Quotas quotas;
  private final Subscriptions subscriptions;
  private final WebhookEvents events;
  private final Clock clock;

  @Inject
  Payment(Quotas quotas, Subscriptions subscriptions, WebhookEvents events, Clock clock) {
    this.quotas = quotas;
    this.subscriptions = subscriptions;
    this.events = events;
    this.clock = clock;
  }

  /** Whether there is one. */
  public sealed interface Outcome {}

  /** Test mode is not counted. */
  public record Free() implements Outcome {}

  public record Reserved(ReservationId by) implements Outcome {}

  /**
   * There is none left.
   *
   * @param required the cheapest plan that would have one
   */
  public record Refused(Optional<PlanKey> required) implements Outcome {}

  /** Reserves one; where there is none, the organization's webhooks are told. */
  public Outcome reserve(Tenant tenant) {
    if (tenant.testMode()) {
      return new Free();
    }
    return switch (quotas.reserve(tenant.organization(), FEATURE, 1)) {
      case ReservationOutcome.Reserved reserved -> new Reserved(reserved.id());
      case ReservationOutcome.OverQuota over -> {
        events.publish(tenant, exceeded(tenant, over));
        yield new Refused(over.required());
      }
    };
  }

  /** Whether one would be refused at this moment. */
  Optional<Refused> refusalNow(Tenant tenant) {
    if (tenant.testMode()) {
      return Optional.empty();
    }
    return switch (quotas.reserve(tenant.organization(), FEATURE, 1)) {
      case ReservationOutcome.Reserved reserved -> {
        quotas.release(reserved.id());
        yield Optional.empty();
      }
      case ReservationOutcome.OverQuota over -> Optional.of(new Refused(over.required()));
    };
  }

  private WebhookEvent exceeded(Tenant tenant, ReservationOutcome.OverQuota over) {
    Instant now = clock.instant();
    UsagePeriod period =
        UsagePeriod.of(FEATURE, now, subscriptions.of(tenant.organization()).period());
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("organization_id", tenant.organization().value())
            .add("feature", FEATURE.wireName())
            .add("limit", over.limit());
    period.end().ifPresent(end -> body.add("resets_at", end.toString()));
    over.required().ifPresent(plan -> body.add("required", plan.toString()));
    return new WebhookEvent(
        EventType.QUOTA_EXCEEDED,
        "quota.exceeded/%s/%s".formatted(FEATURE.wireName(), period.start()),
        body.build());
  }
}
