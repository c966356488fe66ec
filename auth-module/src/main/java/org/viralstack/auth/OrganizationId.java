package org.viralstack.auth;

/**
 * Identifies an organization, the owner of everything.
 *
 * @param value {@code org_} and a ULID
 */
public record OrganizationId(String value) {
  public static final String PREFIX = "org_";

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public OrganizationId {
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
