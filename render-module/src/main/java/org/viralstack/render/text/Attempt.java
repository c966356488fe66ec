package org.viralstack.render.text;

import java.awt.font.TextMeasurer;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.render.text.wrapping.Extent;
import org.viralstack.render.text.wrapping.Passage;
import org.viralstack.render.text.wrapping.Wrapping;

/** A passage set at one size. Whether it fits is known only once it is shaped. */
final class Attempt {
  private static final double NARROWEST = 0.9;

  private final TextStyle style;
  private final Box place;
  private final double size;
  private final double stroke;
  private final List<ShapedLine> lines = new ArrayList<>();
  private final double pitch;

  /**
   * Sets the passage.
   *
   * @param fill the share of the place's width up to which lines are filled
   */
  Attempt(
      Passage passage,
      Wrapping wrapping,
      TextStyle style,
      Box place,
      double size,
      double fill,
      Extent extent) {
    this.style = style;
    this.place = place;
    this.size = size;
    this.stroke = style.outline() * size;
    TextMeasurer measurer = new TextMeasurer(passage.at(size).getIterator(), Wrapping.CONTEXT);
    double width = (place.width() * fill - stroke) / size * Wrapping.UNIT;
    for (Wrapping.Line line : wrapping.balanced(width)) {
      extent.step();
      lines.add(ShapedLine.of(passage, measurer, line, size));
    }
    this.pitch = Math.max(style.leading() * passage.leading() * size, clearance());
  }

  boolean fits() {
    return width() <= place.width() && height() <= place.height();
  }

  /** How much of the place's width lines should be filled to, so that the widest would fit. */
  double narrower() {
    return Math.clamp(place.width() / width(), NARROWEST, 1);
  }

  /** The factor by which to try a smaller size: text that is too high needs less width too. */
  double smaller() {
    double byWidth = place.width() / width();
    double byHeight = Math.sqrt(place.height() / height());
    return Math.clamp(Math.min(byWidth, byHeight) * 0.995, 0.5, 0.985);
  }

  TextBlock placed() {
    List<TextBlock.Line> placed = new ArrayList<>();
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double baseline = place.y() + stroke / 2 + top();
    for (ShapedLine line : lines) {
      Rectangle2D covered = line.covered();
      double start = start(covered.getWidth());
      left = Math.min(left, start);
      right = Math.max(right, start + covered.getWidth());
      placed.add(
          new TextBlock.Line(
              line.text(), line.contours(), line.emoji(), start - covered.getMinX(), baseline));
      baseline += pitch;
    }
    Box bounds = new Box(left - stroke / 2, place.y(), right - left + stroke, height());
    return new TextBlock(List.copyOf(placed), bounds, size, stroke);
  }

  /** The pitch at which no line touches the one above it. */
  private double clearance() {
    double needed = 0;
    for (int line = 1; line < lines.size(); line++) {
      double below = lines.get(line - 1).covered().getMaxY();
      needed = Math.max(needed, below - lines.get(line).covered().getMinY() + 0.03 * size);
    }
    return needed;
  }

  private double width() {
    return stroke + lines.stream().mapToDouble(line -> line.covered().getWidth()).max().orElse(0);
  }

  private double height() {
    return top() + (lines.size() - 1) * pitch + lines.getLast().covered().getMaxY() + stroke;
  }

  private double top() {
    return -lines.getFirst().covered().getMinY();
  }

  /** Lines begin where their ink does, so that their edges align to the eye. */
  private double start(double width) {
    return switch (style.alignment()) {
      case LEFT -> place.x() + stroke / 2;
      case CENTRE -> place.centreX() - width / 2;
      case RIGHT -> place.right() - stroke / 2 - width;
    };
  }
}
