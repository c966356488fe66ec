package org.viralstack.render.movie.place;

import java.util.Locale;
import org.viralstack.render.Colour;

/**
 * A colour that may let through what is behind it.
 *
 * @param opacity 0 to 1
 */
public record Ink(Colour colour, double opacity) {
  public static final Ink WHITE = new Ink(Colour.WHITE, 1);
  public static final Ink BLACK = new Ink(Colour.BLACK, 1);

  /**
   * @throws IllegalArgumentException when the opacity is out of bounds
   */
  public Ink {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("An opacity is 0 to 1");
    }
  }

  /**
   * The colour of {@code #rgb}, {@code #rrggbb} or {@code #rrggbbaa}.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public static Ink parse(String text) {
    String digits = text.toLowerCase(Locale.ROOT);
    if (!digits.matches("#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})")) {
      throw new IllegalArgumentException("A colour has the form #rgb, #rrggbb or #rrggbbaa");
    }
    if (digits.length() == 4) {
      return new Ink(Colour.parse(digits.replaceAll("([0-9a-f])", "$1$1")), 1);
    }
    double opacity = digits.length() == 9 ? Integer.parseInt(digits.substring(7), 16) / 255.0 : 1;
    return new Ink(Colour.parse(digits.substring(0, 7)), opacity);
  }
}
