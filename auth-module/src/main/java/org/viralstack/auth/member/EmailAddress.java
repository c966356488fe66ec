package org.viralstack.auth.member;

import java.util.regex.Pattern;

/**
 * An email address as its owner writes it. Two addresses that differ only in upper and lower case
 * belong to one account.
 *
 * @param value a local part without quotes, {@code @} and a host; at most {@value #LONGEST}
 *     characters
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
  }

  /** Tells whether {@code value} has the form of an email address; for parsing foreign input. */
  public static boolean isValid(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
