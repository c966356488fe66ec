package org.viralstack.auth.invitation;

import java.util.regex.Pattern;

/**
 * Identifies an invitation (never the token that accepts it).
 *
 * @param value {@code inv_} and a ULID
 */
public record InvitationId(String value) {
  static final String PREFIX = "inv_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public InvitationId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an identifier of the form inv_ULID");
    }
  }

  /** Tells whether {@code value} has the form of such an identifier; for parsing foreign input. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
