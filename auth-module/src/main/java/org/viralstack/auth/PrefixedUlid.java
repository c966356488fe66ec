package org.viralstack.auth;

import java.util.regex.Pattern;

/**
 * The common form of identifiers: a prefix, an underscore and a ULID in upper-case Crockford
 * base32.
 */
public final class PrefixedUlid {
  private static final Pattern ULID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

  private PrefixedUlid() {}

  /** Tells whether {@code value} is the prefix and a ULID; for parsing foreign input. */
  public static boolean matches(String prefix, String value) {
    return value.startsWith(prefix) && ULID.matcher(value.substring(prefix.length())).matches();
  }

  /**
   * Refuses everything else.
   *
   * @throws IllegalArgumentException when the value has another form
   */
  public static void require(String prefix, String value) {
    if (!matches(prefix, value)) {
      throw new IllegalArgumentException("not an identifier of the form " + prefix + "ULID");
    }
  }
}
