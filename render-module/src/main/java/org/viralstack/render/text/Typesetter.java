package org.viralstack.render.text;

import java.util.Locale;

/** Sets texts in one language as large as their places allow. */
public final class Typesetter {
  private static final double STEP = 0.96;
  private static final double SMALLEST_TRADE = 0.76;
  private static final double EVENNESS = 1.5;
  private static final double WORDS_BREAK_FROM = 0.62;

  private final Locale language;

  public Typesetter(Locale language) {
    this.language = language;
  }

  /**
   * Sets {@code text} at the top of {@code place}. The block is never wider or higher than the
   * place, and every character is on it.
   */
  public TextBlock set(String text, TextStyle style, Box place) {
    if (place.width() < 1 || place.height() < 1) {
      throw new IllegalArgumentException("No room for a text in " + place);
    }
    Passage passage = Passage.of(text, style.faces(), language);
    Wrapping wrapping = new Wrapping(passage, Breaks.of(passage, language));
    double size =
        wellFilled(wrapping, style, place, largestLikely(passage, wrapping, style, place));
    Attempt attempt = new Attempt(passage, wrapping, style, place, size);
    while (!attempt.fits()) {
      size *= attempt.smaller();
      attempt = new Attempt(passage, wrapping, style, place, size);
    }
    return attempt.placed();
  }

  /** Found by arithmetic alone; shaping confirms it afterwards. */
  private static double largestLikely(
      Passage passage, Wrapping wrapping, TextStyle style, Box place) {
    double low = style.smallest();
    double high = style.largest();
    if (isLikely(passage, wrapping, style, place, high)) {
      return high;
    }
    while (high - low > 1) {
      double middle = (low + high) / 2;
      if (isLikely(passage, wrapping, style, place, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A little smaller where that saves a short line: evenly filled lines read as designed. */
  private static double wellFilled(Wrapping wrapping, TextStyle style, Box place, double largest) {
    double best = largest;
    double bestScore = -1;
    for (double size = largest;
        size >= Math.max(largest * SMALLEST_TRADE, style.smallest());
        size *= STEP) {
      double width = (place.width() - style.outline() * size) / size * Wrapping.UNIT;
      double score = size * (1 - EVENNESS * Wrapping.raggedness(wrapping.balanced(width)));
      if (score > bestScore) {
        bestScore = score;
        best = size;
      }
    }
    return best;
  }

  private static boolean isLikely(
      Passage passage, Wrapping wrapping, TextStyle style, Box place, double size) {
    double width = (place.width() - style.outline() * size) / size * Wrapping.UNIT;
    double breaking = wrapping.canHyphenate() ? style.largest() * WORDS_BREAK_FROM : 0;
    boolean wordsStayWhole = size > Math.max(style.smallest(), breaking);
    if (wordsStayWhole && wrapping.widestStretch() > width) {
      return false;
    }
    int lines = wrapping.lines(width).size();
    double pitch = style.leading() * passage.leading();
    return ((lines - 1) * pitch + 0.72 + style.outline()) * size <= place.height();
  }
}
