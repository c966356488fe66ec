package org.viralstack.api.management.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.issuing.KeyRotation;
import org.viralstack.auth.cluster.Receipt;

/** A key that took the place of another: a fresh one, and how the old one ends. */
record RotatedKeyAnswer(@JsonUnwrapped IssuedKeyAnswer successor, Replaced replaces) {

  /**
   * The old key.
   *
   * @param endsAt the moment from which it is refused
   * @param confirmedNodes how many nodes confirmed that they know; left out with an idempotency
   *     key, as they are told after the answer was kept
   * @param propagationMs how long that took; left out likewise
   */
  @SnakeCase
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Replaced(
      @JsonProperty("_id") String id,
      Instant endsAt,
      @Nullable Integer confirmedNodes,
      @Nullable Long propagationMs) {}

  static RotatedKeyAnswer of(KeyRotation.Outcome.Rotated rotated) {
    ApiKeyView old = rotated.predecessor();
    return new RotatedKeyAnswer(
        IssuedKeyAnswer.of(rotated.successor()),
        new Replaced(
            old.id().value(),
            end(old),
            rotated.receipt().map(Receipt::confirmedNodes).orElse(null),
            rotated.receipt().map(Receipt::propagationMillis).orElse(null)));
  }

  private static Instant end(ApiKeyView old) {
    return Stream.of(old.revokedAt(), old.graceEndsAt(), old.expiresAt())
        .flatMap(moment -> moment.stream())
        .min(Instant::compareTo)
        .orElseThrow();
  }
}
