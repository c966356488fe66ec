package org.viralstack.render.text.wrapping;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GraphicAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Keeps the place of an emoji in a line of letters. The picture itself is painted later. */
final class EmojiGraphic extends GraphicAttribute {
  private static final double WIDTH = 1.16;
  private static final double ADVANCE = 1.24;
  private static final double ASCENT = 0.9;
  private static final double PROPORTION = 136.0 / 128;

  private final double size;

  EmojiGraphic(double size) {
    super(ROMAN_BASELINE);
    this.size = size;
  }

  @Override
  public float getAscent() {
    return (float) (ASCENT * size);
  }

  @Override
  public float getDescent() {
    return (float) (WIDTH * size / PROPORTION - ASCENT * size);
  }

  @Override
  public float getAdvance() {
    return (float) (ADVANCE * size);
  }

  @Override
  public Rectangle2D getBounds() {
    double margin = (ADVANCE - WIDTH) / 2 * size;
    return new Rectangle2D.Double(margin, -ASCENT * size, WIDTH * size, WIDTH * size / PROPORTION);
  }

  /** Empty, so that the contours of a line are those of its letters. */
  @Override
  public Shape getOutline(@Nullable AffineTransform transform) {
    return new Path2D.Double();
  }

  @Override
  public void draw(Graphics2D graphics, float x, float y) {}
}
