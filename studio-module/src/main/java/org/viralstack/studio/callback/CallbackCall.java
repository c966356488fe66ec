package org.viralstack.studio.callback;

import jakarta.inject.Inject;
import java.time.Clock;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.callback.secret.RenderWebhookSecrets;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.outgoing.Exchange;
import org.viralstack.studio.outgoing.OutgoingHttp;
import org.viralstack.studio.outgoing.OutgoingRequest;
import org.viralstack.studio.webhook.sending.CallPlaces;
import org.viralstack.studio.webhook.signature.SignedHeaders;

/** Calls an address once. Safe for use by many threads. */
@Service
public class CallbackCall {
  private static final int MOST_OF_ANSWER = 256;

  private final Destinations destinations;
  private final OutgoingHttp http;
  private final RenderWebhookSecrets secrets;
  private final CallPlaces places;
  private final Clock clock;

  @Inject
  CallbackCall(
      Destinations destinations,
      OutgoingHttp http,
      RenderWebhookSecrets secrets,
      CallPlaces places,
      Clock clock) {
    this.destinations = destinations;
    this.http = http;
    this.secrets = secrets;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Makes the call if there is a place for it, and tells what came of it; the address is judged
   * anew.
   *
   * @param messageId the same whenever the same is told
   */
  public CallbackOutcome make(
      OrganizationId organization, String messageId, String url, String body) {
    return switch (places.take(organization)) {
      case CallPlaces.None none -> new CallbackOutcome.NoPlace(none.pause());
      case CallPlaces.Taken place -> {
        try (place) {
          yield new CallbackOutcome.Called(exchange(organization, messageId, url, body));
        }
      }
    };
  }

  private Exchange exchange(
      OrganizationId organization, String messageId, String url, String body) {
    return switch (destinations.read(url)) {
      case DestinationOutcome.Refused refused -> new Exchange.Refused();
      case DestinationOutcome.Accepted accepted ->
          http.post(
              new OutgoingRequest(
                  accepted.destination(),
                  SignedHeaders.ofRender(
                      messageId, body, secrets.current(organization), clock.instant()),
                  body,
                  MOST_OF_ANSWER));
    };
  }
}
