package org.viralstack.billing;

import java.util.regex.Pattern;

/**
 * Names a plan of the catalogue.
 *
 * @param value such as {@code pro}: a lower-case letter, then up to 31 more letters, digits or
 *     hyphens
 */
public record PlanKey(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public PlanKey {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not the key of a plan");
    }
  }

  /** Tells whether {@code value} has the form of such a key; for parsing foreign input. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
