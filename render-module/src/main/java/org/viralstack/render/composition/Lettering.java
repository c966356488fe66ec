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
          case VIVID -> 92;
          case IMPACT -> 124;
          case EDITORIAL -> 104;
        });
  }

  TextStyle headline(double largest) {
    double leading = style == Style.IMPACT ? 1.12 : 1.1;
    return new TextStyle(
        Typefaces.headline(style, language), largest, READABLE + 8, leading, Alignment.LEFT, 0);
  }

  TextStyle body() {
    return new TextStyle(Typefaces.body(language), 48, READABLE - 6, 1.36, Alignment.LEFT, 0);
  }

  TextStyle label() {
    return new TextStyle(Typefaces.label(language), 38, 28, 1.2, Alignment.LEFT, 0);
  }
}
