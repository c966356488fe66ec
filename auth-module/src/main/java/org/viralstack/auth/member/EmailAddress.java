package org.viralstack.auth.member;

import java.util.regex.Pattern;

/**
 * An email address. Two that differ only in upper and lower case are the same.
 *
 * @param value a local part without quotes, {@code @} and a host, {@linkplain #folded folded}; at
 *     most {@value #LONGEST} characters
 */
public record EmailAddress(String value) {
  public static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}.-]+");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public EmailAddress {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an email address");
    }
    value = folded(value);
  }

  /** Tells whether {@code value} has the form of an email address; for parsing foreign input. */
  public static boolean isValid(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches();
  }

  /**
   * The one spelling of all that differ in upper and lower case only, by Unicode's simple mappings,
   * character by character. Databases differ in theirs, so nothing is decided by those.
   */
  public static String folded(String text) {
    return text.codePoints()
        .map(character -> Character.toLowerCase(Character.toUpperCase(character)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
