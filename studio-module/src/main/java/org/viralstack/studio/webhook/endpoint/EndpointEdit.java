package org.viralstack.studio.webhook.endpoint;

import java.util.Optional;
import java.util.Set;
import org.viralstack.studio.webhook.EventType;

/**
 * What is to change; an empty part stays.
 *
 * @param events never an empty set
 */
public record EndpointEdit(
    Optional<String> url, Optional<Set<EventType>> events, Optional<Boolean> enabled) {
  public EndpointEdit {
    events = events.map(Set::copyOf);
  }
}
