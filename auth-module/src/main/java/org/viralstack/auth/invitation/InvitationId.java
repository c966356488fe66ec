package org.viralstack.auth.invitation;

import org.viralstack.auth.PrefixedUlid;

/**
 * Identifies an invitation (never the token that accepts it).
 *
 * @param value {@code inv_} and a ULID
 */
public record InvitationId(String value) {
  static final String PREFIX = "inv_";

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public InvitationId {
    PrefixedUlid.require(PREFIX, value);
  }

  /** Tells whether {@code value} has the form of such an identifier; for parsing foreign input. */
  public static boolean isValid(String value) {
    return PrefixedUlid.matches(PREFIX, value);
  }

  @Override
  public String toString() {
    return value;
  }
}
