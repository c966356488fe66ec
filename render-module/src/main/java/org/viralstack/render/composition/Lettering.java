package org.viralstack.render.composition;

import java.util.Locale;
import org.viralstack.render.Style;
import org.viralstack.render.font.Typefaces;
import org.viralstack.render.text.Alignment;
import org.viralstack.render.text.TextStyle;

/** The text styles of a deck. Sizes are in pixels of a picture 1080 wide. */
record Lettering(Style style, Locale language) {
  private static final double READABLE = 40;

  /** The loud opener. */
  TextStyle display() {
    return headline(
        switch (style) {
          case VIVID -> 124;
          case IMPACT -> 176;
          case EDITORIAL -> 140;
        });
  }

  TextStyle headline() {
    return headline(
        switch (style) {
          case VIVID -> 100;
          case IMPACT -> 132;
          case EDITORIAL -> 108;
        });
  }

  TextStyle headline(double largest) {
    double leading = style == Style.IMPACT ? 1.12 : 1.1;
    return new TextStyle(
        Typefaces.headline(style, language),
        largest * script(),
        READABLE + 8,
        leading,
        Alignment.LEFT,
        0);
  }

  TextStyle body() {
    return new TextStyle(
        Typefaces.body(language), 50 * script(), READABLE - 6, 1.36, Alignment.LEFT, 0);
  }

  /** Arabic letters are small for their size. */
  private double script() {
    return switch (language.getLanguage()) {
      case "ar", "fa", "ur", "ps", "ckb" -> 1.16;
      default -> 1;
    };
  }

  TextStyle label() {
    return new TextStyle(Typefaces.label(language), 38, 28, 1.2, Alignment.LEFT, 0);
  }
}
