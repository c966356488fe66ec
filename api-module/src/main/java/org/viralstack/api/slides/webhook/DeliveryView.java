package org.viralstack.api.slides.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.delivery.Attempt;
import org.viralstack.studio.webhook.delivery.Delivery;

/**
 * A delivery as it goes over the wire.
 *
 * @param messageId what the endpoint is sent as {@code webhook-id}
 * @param payload the JSON that the endpoint is sent
 */
@SnakeCase
public record DeliveryView(
    @JsonProperty("_id") String id,
    String webhookId,
    String messageId,
    String event,
    @Nullable String replayOf,
    String status,
    @Nullable Instant nextAttemptAt,
    List<AttemptView> attempts,
    @JsonRawValue String payload,
    @JsonProperty("createdAt") Instant createdAt) {

  /**
   * One call.
   *
   * @param error why there was no answer
   */
  @SnakeCase
  public record AttemptView(
      int number,
      Instant at,
      long durationMs,
      @Nullable Integer responseStatus,
      @Nullable String responseBody,
      @Nullable String error) {
    static AttemptView of(Attempt attempt) {
      return new AttemptView(
          attempt.number(),
          attempt.at(),
          attempt.took().toMillis(),
          attempt.status().orElse(null),
          attempt.body().orElse(null),
          attempt.failure().orElse(null));
    }
  }

  static DeliveryView of(Delivery delivery, List<Attempt> attempts) {
    return new DeliveryView(
        delivery.id().value(),
        delivery.endpoint().value(),
        delivery.messageId(),
        delivery.event(),
        delivery.replayOf().map(DeliveryId::value).orElse(null),
        delivery.status().name(),
        delivery.due().orElse(null),
        attempts.stream().map(AttemptView::of).toList(),
        delivery.body(),
        delivery.createdAt());
  }
}
