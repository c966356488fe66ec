package org.viralstack.billing.quota.reservation;

import java.util.regex.Pattern;

/**
 * Identifies a reservation; to be kept with the work that it pays for.
 *
 * @param value {@code rsv_} and a ULID
 */
public record ReservationId(String value) {
  public static final String PREFIX = "rsv_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public ReservationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an identifier of the form rsv_ULID");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
