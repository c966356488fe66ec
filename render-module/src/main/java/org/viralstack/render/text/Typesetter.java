package org.viralstack.render.text;

import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.viralstack.render.text.wrapping.Breaks;
import org.viralstack.render.text.wrapping.Extent;
import org.viralstack.render.text.wrapping.Passage;
import org.viralstack.render.text.wrapping.Wrapping;

/** Sets texts in one language as large as their places allow. */
public final class Typesetter {
  private static final double STEP = 0.96;
  private static final double SMALLEST_TRADE = 0.76;
  private static final double EVENNESS = 1.5;
  private static final double WORDS_BREAK_FROM = 0.62;

  /** After so many attempts, long words do not get shorter by being made smaller. */
  private static final int PATIENT_ATTEMPTS = 4;

  private final Locale language;

  public Typesetter(Locale language) {
    this.language = language;
  }

  /**
   * Sets {@code text} at the top of {@code place}. The block is never wider or higher than the
   * place, and every character is on it.
   */
  public TextBlock set(String text, TextStyle style, Box place) {
    return set(text, style, place, Extent.SHORT);
  }

  /**
   * Likewise, for texts of thousands of characters, of which words may be as long.
   *
   * @throws InterruptedException soon after the thread is interrupted
   */
  public TextBlock setLong(String text, TextStyle style, Box place) throws InterruptedException {
    try {
      return set(text, style, place, Extent.LONG);
    } catch (CancellationException ended) {
      Thread.interrupted();
      throw (InterruptedException) new InterruptedException().initCause(ended);
    }
  }

  private TextBlock set(String text, TextStyle style, Box place, Extent extent) {
    if (place.width() < 1 || place.height() < 1) {
      throw new IllegalArgumentException("No room for a text in " + place);
    }
    extent.step();
    Passage passage = Passage.of(text, style.faces(), language);
    Plan plan =
        Breaks.of(passage, language).stream()
            .map(breaks -> plan(passage, breaks, style, place, extent))
            .max(Comparator.comparingDouble(Plan::score))
            .orElseThrow();
    Wrapping wrapping = plan.wrapping();
    double size = plan.size();
    double fill = 1;
    Attempt attempt = new Attempt(passage, wrapping, style, place, size, fill, extent);
    for (int attempts = 1; !attempt.fits(); attempts++) {
      size *= attempt.smaller();
      // The letters of a word take more room together than each for itself, at every size.
      if (extent == Extent.LONG && attempts >= PATIENT_ATTEMPTS) {
        fill *= attempt.narrower();
      }
      attempt = new Attempt(passage, wrapping, style, place, size, fill, extent);
    }
    return attempt.placed();
  }

  /** The size for one way of breaking, and how good the result would look. */
  private record Plan(Wrapping wrapping, double size, double score) {}

  private static Plan plan(
      Passage passage, Breaks breaks, TextStyle style, Box place, Extent extent) {
    Wrapping wrapping = new Wrapping(passage, breaks, extent);
    double largest = largestLikely(passage, wrapping, style, place);
    Plan best = new Plan(wrapping, largest, -1);
    // A little smaller where that saves a short line: evenly filled lines read as designed.
    for (double size = largest;
        size >= Math.max(largest * SMALLEST_TRADE, style.smallest());
        size *= STEP) {
      double width = (place.width() - style.outline() * size) / size * Wrapping.UNIT;
      double ragged = Wrapping.raggedness(wrapping.balanced(width));
      double score = breaks.worth() * size * (1 - EVENNESS * ragged);
      if (score > best.score()) {
        best = new Plan(wrapping, size, score);
      }
    }
    return best;
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
