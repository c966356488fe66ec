package org.viralstack.auth;

/**
 * Identifies a dashboard session, the {@code jti} of its token.
 *
 * @param value {@code ses_} and a ULID
 */
public record SessionId(String value) {
  public static final String PREFIX = "ses_";

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public SessionId {
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
