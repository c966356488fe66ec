package org.viralstack.studio.webhook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.webhook.DeliveryId;

/** An attempt in the database. */
@Entity(name = "WebhookAttempt")
@Table(schema = "studio", name = "webhook_attempts")
@IdClass(AttemptRow.Key.class)
class AttemptRow {
  /** What tells attempts apart. */
  record Key(String deliveryId, int number) {}

  @Id
  @Column(name = "delivery_id")
  String deliveryId;

  @Id int number;

  Instant at;
  long millis;

  @Column(name = "response_status")
  @Nullable Integer responseStatus;

  @Column(name = "response_body")
  @Nullable String responseBody;

  @Nullable String failure;

  static AttemptRow of(Attempt attempt) {
    AttemptRow row = new AttemptRow();
    row.deliveryId = attempt.delivery().value();
    row.number = attempt.number();
    row.at = attempt.at();
    row.millis = attempt.took().toMillis();
    row.responseStatus = attempt.status().orElse(null);
    // PostgreSQL keeps no NUL in texts.
    row.responseBody = attempt.body().map(body -> body.replace('\0', '\uFFFD')).orElse(null);
    row.failure = attempt.failure().orElse(null);
    return row;
  }

  Attempt attempt() {
    return new Attempt(
        new DeliveryId(deliveryId),
        number,
        at,
        Duration.ofMillis(millis),
        Optional.ofNullable(responseStatus),
        Optional.ofNullable(responseBody),
        Optional.ofNullable(failure));
  }
}
