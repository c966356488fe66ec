package org.viralstack.billing;

/**
 * Names a plan of the catalogue.
 *
 * @param value such as {@code pro}: a lower-case letter, then up to 31 more letters, digits or
 *     hyphens
 */
public record PlanKey(String value) {
  private static final int LONGEST = 32;

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
    if (value.isEmpty() || value.length() > LONGEST || !isLetter(value.charAt(0))) {
      return false;
    }
    for (int at = 1; at < value.length(); at++) {
      char character = value.charAt(at);
      if (!isLetter(character) && !isDigit(character) && character != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char character) {
    return character >= 'a' && character <= 'z';
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  @Override
  public String toString() {
    return value;
  }
}
