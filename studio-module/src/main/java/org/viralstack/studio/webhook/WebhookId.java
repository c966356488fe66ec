package org.viralstack.studio.webhook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a webhook endpoint.
 *
 * @param value {@code whk_} and a ULID
 */
public record WebhookId(String value) {
  public static final String PREFIX = "whk_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public WebhookId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the identifier of an endpoint");
    }
  }

  /** Parses foreign input; empty when no such thing can have this identifier. */
  public static Optional<WebhookId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new WebhookId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
