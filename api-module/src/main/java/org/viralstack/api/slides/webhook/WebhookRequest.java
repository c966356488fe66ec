package org.viralstack.api.slides.webhook;

import static org.viralstack.api.input.Rules.listOf;
import static org.viralstack.api.input.Rules.notEmpty;
import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Rule;
import org.viralstack.api.json.JsonBody;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.endpoint.EndpointEdit;

/** The bodies with which an endpoint is made and changed. */
final class WebhookRequest {
  private static final Rule<String> URL = text(1, Destinations.LONGEST_URL);
  private static final Rule<List<EventType>> EVENTS =
      notEmpty(
          listOf(
              parsed(EventType::ofWireName, "one of " + eventNames()), EventType.values().length));

  private WebhookRequest() {}

  /**
   * What an endpoint is made of.
   *
   * @param ignored fields that no endpoint has
   */
  record Creation(String url, Set<EventType> events, List<String> ignored) {}

  /**
   * What is to change.
   *
   * @param ignored fields that cannot be changed or do not exist
   */
  record Change(EndpointEdit edit, List<String> ignored) {}

  static Creation creation(JsonBody body) {
    Fields fields = new Fields(body);
    Field<String> url = fields.required("url", URL);
    Optional<List<EventType>> events = fields.optionalNotNull("events", EVENTS);
    fields.refuseProblems();
    return new Creation(
        url.value(),
        events.<Set<EventType>>map(EnumSet::copyOf).orElseGet(() -> EnumSet.allOf(EventType.class)),
        fields.unknown());
  }

  static Change change(JsonBody body) {
    Fields fields = new Fields(body);
    Optional<String> url = fields.optionalNotNull("url", URL);
    Optional<List<EventType>> events = fields.optionalNotNull("events", EVENTS);
    Optional<Boolean> enabled =
        fields.optionalNotNull("status", parsed(WebhookRequest::enabled, "ENABLED or DISABLED"));
    fields.refuseProblems();
    return new Change(
        new EndpointEdit(url, events.map(EnumSet::copyOf), enabled), fields.unknown());
  }

  private static Optional<Boolean> enabled(String status) {
    return switch (status) {
      case "ENABLED" -> Optional.of(true);
      case "DISABLED" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String eventNames() {
    return Arrays.stream(EventType.values())
        .map(EventType::wireName)
        .collect(Collectors.joining(", "));
  }
}
