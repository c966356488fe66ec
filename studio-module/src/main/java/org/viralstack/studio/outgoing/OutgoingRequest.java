package org.viralstack.studio.outgoing;

import java.util.Map;

/**
 * A POST to a customer's address.
 *
 * @param headers besides those that belong to HTTP
 * @param body sent as it is, as {@code application/json} in UTF-8
 * @param mostOfAnswer how many bytes of the answer's body are wanted; the rest is not read
 */
public record OutgoingRequest(
    Destination destination, Map<String, String> headers, String body, int mostOfAnswer) {
  public OutgoingRequest {
    headers = Map.copyOf(headers);
  }
}
