package org.viralstack.render.text;

import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets texts in one language as large as their places allow. */
public final class Typesetter {
  private static final double STEP = 0.96;
  private static final double SMALLEST_TRADE = 0.82;
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
    Passage passage = Passage.of(text, style.faces(), language);
    Wrapping wrapping = new Wrapping(passage, Breaks.of(passage, language));
    double size =
        wellFilled(wrapping, style, place, largestLikely(passage, wrapping, style, place));
    Block block = new Block(passage, wrapping, style, place, size);
    while (!block.fits()) {
      size *= STEP;
      block = new Block(passage, wrapping, style, place, size);
    }
    return block.placed();
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
      double score = size * (1 - Wrapping.raggedness(wrapping.balanced(width)));
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

  /** One attempt at one size. */
  private static final class Block {
    private final Passage passage;
    private final TextStyle style;
    private final Box place;
    private final double size;
    private final double stroke;
    private final List<Wrapping.Line> lines;
    private final List<TextLayout> shaped = new ArrayList<>();
    private final List<Rectangle2D> covered = new ArrayList<>();
    private final double pitch;

    Block(Passage passage, Wrapping wrapping, TextStyle style, Box place, double size) {
      this.passage = passage;
      this.style = style;
      this.place = place;
      this.size = size;
      this.stroke = style.outline() * size;
      this.lines = wrapping.balanced((place.width() - stroke) / size * Wrapping.UNIT);
      TextMeasurer measurer = new TextMeasurer(passage.at(size).getIterator(), Wrapping.CONTEXT);
      for (Wrapping.Line line : lines) {
        TextLayout glyphs =
            line.hyphenated()
                ? new TextLayout(
                    passage.hyphenated(line.start(), line.end(), size).getIterator(),
                    Wrapping.CONTEXT)
                : measurer.getLayout(line.start(), line.end());
        shaped.add(glyphs);
        covered.add(coveredBy(glyphs));
      }
      this.pitch = Math.max(style.leading() * passage.leading() * size, clearance());
    }

    /** A line of letters that are nothing but marks or spaces covers nothing. */
    private Rectangle2D coveredBy(TextLayout glyphs) {
      Rectangle2D bounds = glyphs.getBounds();
      return bounds.isEmpty()
          ? new Rectangle2D.Double(0, -size / 2, Math.max(1, glyphs.getAdvance()), size / 2)
          : bounds;
    }

    /** The pitch at which no line touches the one above it. */
    private double clearance() {
      double needed = 0;
      for (int line = 1; line < covered.size(); line++) {
        double below = covered.get(line - 1).getMaxY();
        needed = Math.max(needed, below - covered.get(line).getMinY() + 0.03 * size);
      }
      return needed;
    }

    boolean fits() {
      double widest = covered.stream().mapToDouble(Rectangle2D::getWidth).max().orElse(0);
      return widest + stroke <= place.width() && height() <= place.height();
    }

    private double height() {
      return top() + (covered.size() - 1) * pitch + covered.getLast().getMaxY() + stroke;
    }

    private double top() {
      return -covered.getFirst().getMinY();
    }

    TextBlock placed() {
      List<TextBlock.Line> placed = new ArrayList<>();
      double left = Double.MAX_VALUE;
      double right = -Double.MAX_VALUE;
      double baseline = place.y() + stroke / 2 + top();
      for (int at = 0; at < lines.size(); at++) {
        Rectangle2D bounds = covered.get(at);
        double start = start(bounds.getWidth());
        left = Math.min(left, start);
        right = Math.max(right, start + bounds.getWidth());
        Wrapping.Line line = lines.get(at);
        placed.add(
            new TextBlock.Line(
                passage.characters().substring(line.start(), line.end()),
                shaped.get(at),
                start - bounds.getMinX(),
                baseline));
        baseline += pitch;
      }
      Box bounds = new Box(left - stroke / 2, place.y(), right - left + stroke, height());
      return new TextBlock(List.copyOf(placed), bounds, size, stroke);
    }

    private double start(double width) {
      return switch (style.alignment()) {
        case LEFT -> place.x() + stroke / 2;
        case CENTRE -> place.centreX() - width / 2;
        case RIGHT -> place.right() - stroke / 2 - width;
      };
    }
  }
}
