package org.viralstack.render.text;

import java.awt.Shape;
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
   * One line. Contours and emoji are relative to where the line begins on its baseline.
   *
   * @param text what stands on it, each emoji as one U+FFFC
   * @param contours of all its letters
   * @param emoji its pictures
   * @param x where the line begins
   * @param baseline from the top of the picture
   */
  public record Line(String text, Shape contours, List<Emoji> emoji, double x, double baseline) {}

  /**
   * A small picture amid letters.
   *
   * @param glyph as {@code org.viralstack.render.font.Emoji} counts them
   * @param box where it goes
   */
  public record Emoji(int glyph, Box box) {}

  public TextBlock moved(double right, double down) {
    List<Line> moved =
        lines.stream()
            .map(
                line ->
                    new Line(
                        line.text(),
                        line.contours(),
                        line.emoji(),
                        line.x() + right,
                        line.baseline() + down))
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

  /** The contours of all letters in their places. */
  public Shape contours() {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Line line : lines) {
      AffineTransform place = AffineTransform.getTranslateInstance(line.x(), line.baseline());
      all.append(line.contours().getPathIterator(place), false);
    }
    return all;
  }

  /** All emoji in their places. */
  public List<Emoji> emoji() {
    return lines.stream()
        .flatMap(
            line ->
                line.emoji().stream()
                    .map(
                        emoji ->
                            new Emoji(emoji.glyph(), emoji.box().moved(line.x(), line.baseline()))))
        .toList();
  }
}
