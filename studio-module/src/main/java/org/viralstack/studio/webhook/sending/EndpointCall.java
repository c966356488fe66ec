package org.viralstack.studio.webhook.sending;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.outgoing.Exchange;
import org.viralstack.studio.outgoing.OutgoingHttp;
import org.viralstack.studio.outgoing.OutgoingRequest;
import org.viralstack.studio.webhook.delivery.Attempt;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.signature.SignedHeaders;
import org.viralstack.studio.webhook.signature.WebhookSecret;

/** Calls an endpoint once with what it is to be told. */
@Service
class EndpointCall {
  private static final String NOT_PUBLIC = "the address is not public";

  private final Destinations destinations;
  private final OutgoingHttp http;
  private final Clock clock;

  @Inject
  EndpointCall(Destinations destinations, OutgoingHttp http, Clock clock) {
    this.destinations = destinations;
    this.http = http;
    this.clock = clock;
  }

  /** Makes the call and tells what came of it. The address is judged anew. */
  Attempt make(Delivery delivery, String url, WebhookSecret secret) {
    Instant begin = clock.instant();
    Exchange exchange =
        switch (destinations.read(url)) {
          case DestinationOutcome.Refused refused -> new Exchange.Refused();
          case DestinationOutcome.Accepted accepted ->
              http.post(
                  new OutgoingRequest(
                      accepted.destination(),
                      SignedHeaders.of(
                          new SignedHeaders.Message(
                              delivery.messageId(),
                              delivery.id().value(),
                              delivery.event(),
                              delivery.body()),
                          secret,
                          begin),
                      delivery.body(),
                      Attempt.MOST_OF_BODY));
        };
    Duration took = Duration.between(begin, clock.instant());
    return new Attempt(
        delivery.id(),
        delivery.attempts() + 1,
        begin.truncatedTo(ChronoUnit.MILLIS),
        took.isNegative() ? Duration.ZERO : took,
        exchange instanceof Exchange.Answered answered
            ? Optional.of(answered.status())
            : Optional.empty(),
        exchange instanceof Exchange.Answered answered
            ? Optional.of(answered.body())
            : Optional.empty(),
        failure(exchange));
  }

  private static Optional<String> failure(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Answered answered -> Optional.empty();
      case Exchange.Refused refused -> Optional.of(NOT_PUBLIC);
      case Exchange.Failed failed -> Optional.of(failed.reason());
    };
  }
}
