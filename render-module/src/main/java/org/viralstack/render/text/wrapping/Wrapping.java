package org.viralstack.render.text.wrapping;

import java.awt.font.FontRenderContext;
import java.awt.font.TextMeasurer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viralstack.render.text.wrapping.Breaks.Stretch;

/**
 * Breaks a passage into lines. Widths are measured once, at {@link #UNIT} pixels, and scale with
 * the size, since nothing is hinted.
 */
public final class Wrapping {
  public static final double UNIT = 100;
  public static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final int BALANCE_STEPS = 7;

  /**
   * One line of the passage, without the white space at its end.
   *
   * @param width at {@link #UNIT}
   * @param hyphenated whether a word was broken at its end
   */
  public record Line(int start, int end, double width, boolean hyphenated) {}

  private final Breaks breaks;
  private final Extent extent;
  private final TextMeasurer measurer;
  private final Map<Integer, Double> clusters = new HashMap<>();
  private final boolean hyphenating;
  private final double[] visible;
  private final double space;
  private final double widest;

  public Wrapping(Passage passage, Breaks breaks, Extent extent) {
    this.breaks = breaks;
    this.extent = extent;
    this.measurer = new TextMeasurer(passage.at(UNIT).getIterator(), CONTEXT);
    this.hyphenating = breaks.canHyphenate();
    List<Stretch> stretches = breaks.stretches();
    this.visible = new double[stretches.size()];
    double most = 0;
    for (int at = 0; at < visible.length; at++) {
      visible[at] = advance(stretches.get(at).start(), stretches.get(at).visibleEnd());
      most = Math.max(most, visible[at]);
    }
    this.widest = most;
    this.space =
        stretches.stream()
            .filter(stretch -> stretch.visibleEnd() < stretch.end() && !stretch.mandatory())
            .findFirst()
            .map(stretch -> advance(stretch.visibleEnd(), stretch.visibleEnd() + 1))
            .orElse(0.0);
  }

  /** The width at {@link #UNIT} of the widest stretch that is not meant to be broken. */
  public double widestStretch() {
    return widest;
  }

  /** Tells whether breaking words is tolerable at sizes that still read well. */
  public boolean canHyphenate() {
    return hyphenating;
  }

  /** Lines not wider than {@code width} at {@link #UNIT}, as few as possible. */
  public List<Line> lines(double width) {
    extent.step();
    Filling filling = new Filling(breaks, this::cluster, width);
    for (int at = 0; at < visible.length; at++) {
      Stretch stretch = breaks.stretches().get(at);
      filling.add(stretch, visible[at], stretch.visibleEnd() < stretch.end() ? space : 0);
    }
    return filling.lines();
  }

  /** As many lines as {@link #lines}, but of lengths as even as possible. */
  public List<Line> balanced(double width) {
    List<Line> best = lines(width);
    if (best.size() < 2) {
      return best;
    }
    double narrow = Math.min(width, Math.max(width / 2, widest));
    double wide = width;
    for (int step = 0; step < BALANCE_STEPS; step++) {
      double middle = (narrow + wide) / 2;
      List<Line> candidate = lines(middle);
      if (candidate.size() <= best.size()) {
        best = candidate;
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return best;
  }

  /** How uneven lines are: 0 when all are as wide as the widest, towards 1 when most are short. */
  public static double raggedness(List<Line> lines) {
    double widest = lines.stream().mapToDouble(Line::width).max().orElse(1);
    return lines.stream()
        .mapToDouble(line -> (1 - line.width() / widest) * (1 - line.width() / widest))
        .average()
        .orElse(0);
  }

  private double cluster(int at) {
    return clusters.computeIfAbsent(at, start -> advance(start, breaks.clusterEnd(start)));
  }

  private double advance(int start, int end) {
    extent.step();
    return start >= end ? 0 : measurer.getAdvanceBetween(start, end);
  }
}
