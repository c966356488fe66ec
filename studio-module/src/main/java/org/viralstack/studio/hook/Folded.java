package org.viralstack.studio.hook;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts as they are compared: composed, in lower case, and the same whichever the database's
 * locale.
 */
final class Folded {
  static final char ESCAPE = '!';

  private Folded() {}

  static String of(String text) {
    // Up and down, since some letters have no lower case of their own: "ß" is "SS".
    String upper = Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /** A pattern for LIKE that finds the text anywhere, with no letter of it meaning more. */
  static String anywhere(String part) {
    StringBuilder pattern = new StringBuilder("%");
    for (char letter : of(part).toCharArray()) {
      if (letter == '%' || letter == '_' || letter == ESCAPE) {
        pattern.append(ESCAPE);
      }
      pattern.append(letter);
    }
    return pattern.append('%').toString();
  }
}
