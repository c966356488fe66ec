package org.viralstack.auth;

/**
 * Identifies a user.
 *
 * @param value {@code user_} and a ULID
 */
public record UserId(String value) {
  public static final String PREFIX = "user_";

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public UserId {
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
