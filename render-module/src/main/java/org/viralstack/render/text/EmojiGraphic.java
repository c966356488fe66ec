package org.viralstack.render.text;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GraphicAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;
import org.viralstack.render.font.Emoji;

/** An emoji that stands in a line of text as a letter does. */
final class EmojiGraphic extends GraphicAttribute {
  private static final double WIDTH = 1.16;
  private static final double ADVANCE = 1.24;
  private static final double ASCENT = 0.9;

  private final int glyph;
  private final double size;

  EmojiGraphic(int glyph, double size) {
    super(ROMAN_BASELINE);
    this.glyph = glyph;
    this.size = size;
  }

  @Override
  public float getAscent() {
    return (float) (ASCENT * size);
  }

  @Override
  public float getDescent() {
    return (float) (height() - ASCENT * size);
  }

  @Override
  public float getAdvance() {
    return (float) (ADVANCE * size);
  }

  @Override
  public Rectangle2D getBounds() {
    double margin = (ADVANCE - WIDTH) / 2 * size;
    return new Rectangle2D.Double(margin, -ASCENT * size, WIDTH * size, height());
  }

  /** Empty, so that an outline drawn around letters leaves emoji alone. */
  @Override
  public Shape getOutline(@Nullable AffineTransform transform) {
    return new Path2D.Double();
  }

  @Override
  public void draw(Graphics2D graphics, float x, float y) {
    BufferedImage picture = Emoji.shipped().picture(glyph);
    Rectangle2D bounds = getBounds();
    AffineTransform place =
        AffineTransform.getTranslateInstance(x + bounds.getX(), y + bounds.getY());
    double scale = bounds.getWidth() / picture.getWidth();
    place.scale(scale, scale);
    graphics.drawImage(picture, place, null);
  }

  private double height() {
    return WIDTH * size * 128 / 136;
  }
}
