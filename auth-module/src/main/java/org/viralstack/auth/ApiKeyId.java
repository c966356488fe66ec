package org.viralstack.auth;

/**
 * Identifies an API key (never the key itself).
 *
 * @param value {@code key_} and a ULID
 */
public record ApiKeyId(String value) {
  public static final String PREFIX = "key_";

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public ApiKeyId {
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
