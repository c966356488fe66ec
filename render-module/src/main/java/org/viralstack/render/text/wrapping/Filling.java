package org.viralstack.render.text.wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.viralstack.render.text.wrapping.Breaks.Stretch;
import org.viralstack.render.text.wrapping.Wrapping.Line;

/** Lines while they are being filled, one stretch after the other, to one width. */
final class Filling {
  private static final double HYPHEN = 0.4 * Wrapping.UNIT;

  private final Breaks breaks;
  private final IntToDoubleFunction clusterWidth;
  private final double width;
  private final List<Line> lines = new ArrayList<>();
  private boolean open;
  private int start;
  private int end;
  private double used;
  private double trailing;

  Filling(Breaks breaks, IntToDoubleFunction clusterWidth, double width) {
    this.breaks = breaks;
    this.clusterWidth = clusterWidth;
    this.width = width;
  }

  /**
   * Adds a stretch to the open line, or begins a new one.
   *
   * @param visible its width
   * @param space the width of the white space after it
   */
  void add(Stretch stretch, double visible, double space) {
    if (open && used + trailing + visible > width) {
      close();
    }
    if (!open) {
      open = true;
      start = stretch.start();
      used = 0;
      trailing = 0;
    }
    used = visible > width ? breakUp(stretch) : used + trailing + visible;
    trailing = space;
    end = stretch.visibleEnd();
    if (stretch.mandatory()) {
      close();
    }
  }

  List<Line> lines() {
    close();
    return lines;
  }

  private void close() {
    if (open && start < end) {
      lines.add(new Line(start, end, used, false));
    }
    open = false;
  }

  /** Closes as many lines as the stretch fills, and returns the width of its rest. */
  private double breakUp(Stretch stretch) {
    double filled = 0;
    for (int at = start; at < stretch.visibleEnd(); at = breaks.clusterEnd(at)) {
      double cluster = clusterWidth.applyAsDouble(at);
      if (at > start && filled + cluster > width - HYPHEN) {
        boolean hyphenated = breaks.isWithinWord(at);
        lines.add(new Line(start, at, filled + (hyphenated ? HYPHEN : 0), hyphenated));
        start = at;
        filled = 0;
      }
      filled += cluster;
    }
    return filled;
  }
}
