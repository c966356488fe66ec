package org.viralstack.render.text;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Text that has been set: shaped lines with their places.
 *
 * @param lines from top to bottom
 * @param bounds what the glyphs cover, the outline included
 * @param size of the letters in pixels
 * @param outline width of the stroke around the letters in pixels, 0 for none
 */
public record TextBlock(List<Line> lines, Box bounds, double size, double outline) {
  /**
   * One line.
   *
   * @param text what stands on it, each emoji as one U+FFFC
   * @param glyphs shaped
   * @param x where the shaped line begins
   * @param baseline from the top of the picture
   */
  public record Line(String text, TextLayout glyphs, double x, double baseline) {}

  public TextBlock moved(double right, double down) {
    List<Line> moved =
        lines.stream()
            .map(
                line ->
                    new Line(line.text(), line.glyphs(), line.x() + right, line.baseline() + down))
            .toList();
    return new TextBlock(moved, bounds.moved(right, down), size, outline);
  }

  /** Moved so that the glyphs begin at {@code top}. */
  public TextBlock at(double top) {
    return moved(0, top - bounds.y());
  }

  public double height() {
    return bounds.height();
  }

  /** The contours of all letters, without emoji. */
  public Shape contours() {
    Path2D all = new Path2D.Double();
    for (Line line : lines) {
      all.append(
          line.glyphs().getOutline(AffineTransform.getTranslateInstance(line.x(), line.baseline())),
          false);
    }
    return all;
  }

  /** Draws letters in the current colour, and emoji in theirs. */
  public void draw(Graphics2D graphics) {
    for (Line line : lines) {
      line.glyphs().draw(graphics, (float) line.x(), (float) line.baseline());
    }
  }
}
