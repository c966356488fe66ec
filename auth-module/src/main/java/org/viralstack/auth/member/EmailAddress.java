package org.viralstack.auth.member;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An email address as its owner writes it. Two addresses that differ only in upper and lower case
 * belong to one account.
 *
 * @param value one {@code @}, no spaces or control characters, at most {@value #LONGEST} characters
 */
public record EmailAddress(String value) {
  public static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile("[^@\\s\\p{Cntrl}<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]+");

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

  /** The form by which accounts are told apart. */
  String canonical() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
