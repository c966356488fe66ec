package org.viralstack.studio.webhook;

import jakarta.json.JsonObject;

/**
 * Something that happened to an organization.
 *
 * @param occasion names it within the organization, so that whoever publishes it twice, as a task
 *     does that is begun anew, tells it once; 1 to {@value #LONGEST_OCCASION} characters, such as
 *     {@code slideshow.completed/ss_01J…}
 * @param body what the endpoints are told; at most {@value #LONGEST_BODY} characters as text
 */
public record WebhookEvent(EventType type, String occasion, JsonObject body) {
  public static final int LONGEST_OCCASION = 200;
  public static final int LONGEST_BODY = 65_536;

  /**
   * @throws IllegalArgumentException when a part is longer than it may be
   */
  public WebhookEvent {
    if (occasion.isEmpty() || occasion.length() > LONGEST_OCCASION) {
      throw new IllegalArgumentException("an occasion has 1 to 200 characters");
    }
    if (body.toString().length() > LONGEST_BODY) {
      throw new IllegalArgumentException("the body of an event is too long");
    }
  }
}
