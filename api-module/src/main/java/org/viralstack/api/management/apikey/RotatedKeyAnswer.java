package org.viralstack.api.management.apikey;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.stream.Stream;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.issuing.KeyRotation;

/** A key that took the place of another: a fresh one, and how the old one ends. */
record RotatedKeyAnswer(@JsonUnwrapped IssuedKeyAnswer successor, Replaced replaces) {

  /**
   * The old key.
   *
   * @param endsAt the moment from which it is refused
   * @param confirmedNodes how many nodes confirmed that they know
   * @param propagationMs how long that took
   */
  @SnakeCase
  record Replaced(
      @JsonProperty("_id") String id, Instant endsAt, int confirmedNodes, long propagationMs) {}

  static RotatedKeyAnswer of(KeyRotation.Outcome.Rotated rotated) {
    ApiKeyView old = rotated.predecessor();
    return new RotatedKeyAnswer(
        IssuedKeyAnswer.of(rotated.successor()),
        new Replaced(
            old.id().value(),
            end(old),
            rotated.receipt().confirmedNodes(),
            rotated.receipt().propagationMillis()));
  }

  private static Instant end(ApiKeyView old) {
    return Stream.of(old.revokedAt(), old.graceEndsAt(), old.expiresAt())
        .flatMap(moment -> moment.stream())
        .min(Instant::compareTo)
        .orElseThrow();
  }
}
