package org.viralstack.studio.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What an endpoint can be told. */
public enum EventType {
  SLIDESHOW_COMPLETED("slideshow.completed"),
  SLIDESHOW_FAILED("slideshow.failed"),
  QUOTA_EXCEEDED("quota.exceeded");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  /** The event as it stands in JSON and in {@code X-ViralSlides-Event}. */
  public String wireName() {
    return wireName;
  }

  public static Optional<EventType> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }
}
