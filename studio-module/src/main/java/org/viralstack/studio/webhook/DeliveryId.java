package org.viralstack.studio.webhook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a delivery of an event to an endpoint.
 *
 * @param value {@code whd_} and a ULID
 */
public record DeliveryId(String value) {
  public static final String PREFIX = "whd_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public DeliveryId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the identifier of a delivery");
    }
  }

  /** Parses foreign input; empty when no such thing can have this identifier. */
  public static Optional<DeliveryId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new DeliveryId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
