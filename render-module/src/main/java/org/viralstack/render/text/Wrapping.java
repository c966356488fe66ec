package org.viralstack.render.text;

import java.awt.font.FontRenderContext;
import java.awt.font.TextMeasurer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viralstack.render.text.Breaks.Stretch;

/**
 * Breaks a passage into lines. Widths are measured once, at {@link #UNIT} pixels, and scale with
 * the size, since nothing is hinted.
 */
final class Wrapping {
  static final double UNIT = 100;
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final int BALANCE_STEPS = 7;
  private static final double HYPHEN = 0.4 * UNIT;

  /**
   * One line of the passage, without the white space at its end.
   *
   * @param width at {@link #UNIT}
   * @param hyphenated whether a word was broken at its end
   */
  record Line(int start, int end, double width, boolean hyphenated) {}

  private final List<Stretch> stretches;
  private final Breaks breaks;
  private final TextMeasurer measurer;
  private final Map<Integer, Double> clusters = new HashMap<>();
  private final boolean hyphenating;
  private final double[] visible;
  private final double[] full;

  Wrapping(Passage passage, Breaks breaks) {
    this.breaks = breaks;
    this.stretches = breaks.stretches();
    this.measurer = new TextMeasurer(passage.at(UNIT).getIterator(), CONTEXT);
    this.hyphenating = breaks.canHyphenate();
    this.visible = new double[stretches.size()];
    this.full = new double[stretches.size()];
    for (int at = 0; at < stretches.size(); at++) {
      Stretch stretch = stretches.get(at);
      visible[at] = advance(stretch.start(), stretch.visibleEnd());
      full[at] =
          visible[at]
              + advance(stretch.visibleEnd(), stretch.end() - (stretch.mandatory() ? 1 : 0));
    }
  }

  /** The width at {@link #UNIT} of the widest stretch that is not meant to be broken. */
  double widestStretch() {
    double widest = 0;
    for (double width : visible) {
      widest = Math.max(widest, width);
    }
    return widest;
  }

  /** Tells whether breaking words is tolerable at sizes that still read well. */
  boolean canHyphenate() {
    return hyphenating;
  }

  /** Lines not wider than {@code width} at {@link #UNIT}, as few as possible. */
  List<Line> lines(double width) {
    List<Line> lines = new ArrayList<>();
    int start = -1;
    double used = 0;
    int end = 0;
    for (int at = 0; at < stretches.size(); at++) {
      Stretch stretch = stretches.get(at);
      if (start >= 0 && used + visible[at] > width) {
        lines.add(line(start, end));
        start = -1;
      }
      if (start < 0) {
        start = stretch.start();
        used = 0;
      }
      if (visible[at] > width) {
        start = breakWithin(stretch, width, lines);
        used = advance(start, stretch.visibleEnd()) - visible[at];
      }
      used += full[at];
      end = stretch.visibleEnd();
      if (stretch.mandatory() || at == stretches.size() - 1) {
        lines.add(line(start, end));
        start = -1;
      }
    }
    lines.removeIf(line -> line.start() >= line.end());
    return lines;
  }

  /** As many lines as {@link #lines}, but of lengths as even as possible. */
  List<Line> balanced(double width) {
    List<Line> best = lines(width);
    if (best.size() < 2) {
      return best;
    }
    double narrow = Math.min(width, Math.max(width / 2, widestStretch()));
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
  static double raggedness(List<Line> lines) {
    double widest = lines.stream().mapToDouble(Line::width).max().orElse(1);
    return lines.stream()
        .mapToDouble(line -> (1 - line.width() / widest) * (1 - line.width() / widest))
        .average()
        .orElse(0);
  }

  private int breakWithin(Stretch stretch, double width, List<Line> lines) {
    double room = width - HYPHEN;
    int start = stretch.start();
    double used = 0;
    for (int at = start; at < stretch.visibleEnd(); at = breaks.clusterEnd(at)) {
      double cluster = cluster(at);
      if (at > start && used + cluster > room) {
        boolean hyphenated = breaks.isWithinWord(at);
        lines.add(new Line(start, at, used + (hyphenated ? HYPHEN : 0), hyphenated));
        start = at;
        used = 0;
      }
      used += cluster;
    }
    return start;
  }

  private double cluster(int at) {
    return clusters.computeIfAbsent(at, start -> advance(start, breaks.clusterEnd(start)));
  }

  private Line line(int start, int end) {
    return new Line(start, end, advance(start, end), false);
  }

  private double advance(int start, int end) {
    return start >= end ? 0 : measurer.getAdvanceBetween(start, end);
  }
}
