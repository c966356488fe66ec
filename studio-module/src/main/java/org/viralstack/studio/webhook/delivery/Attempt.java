package org.viralstack.studio.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.studio.webhook.DeliveryId;

/**
 * One call of an endpoint.
 *
 * @param number from 1
 * @param status of the answer; empty when there was none
 * @param body the first {@value #MOST_OF_BODY} bytes of the answer, as text
 * @param failure why there was no answer
 */
public record Attempt(
    DeliveryId delivery,
    int number,
    Instant at,
    Duration took,
    Optional<Integer> status,
    Optional<String> body,
    Optional<String> failure) {
  public static final int MOST_OF_BODY = 1_024;
}
