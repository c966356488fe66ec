package org.viralstack.render.text;

import java.awt.geom.Rectangle2D;

/** A rectangle in pixels; {@code y} grows downwards. */
public record Box(double x, double y, double width, double height) {
  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  public Box inset(double horizontal, double vertical) {
    return new Box(x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical);
  }

  public Box moved(double right, double down) {
    return new Box(x + right, y + down, width, height);
  }

  /** The part below {@code upper}. */
  public Box below(double upper) {
    return new Box(x, upper, width, bottom() - upper);
  }

  public Box withHeight(double value) {
    return new Box(x, y, width, value);
  }

  public Box withWidth(double value) {
    return new Box(x, y, value, height);
  }

  /** Tells whether {@code inner} lies inside, up to the rounding of a hundredth of a pixel. */
  public boolean contains(Box inner) {
    return inner.x >= x - 0.01
        && inner.y >= y - 0.01
        && inner.right() <= right() + 0.01
        && inner.bottom() <= bottom() + 0.01;
  }

  public Rectangle2D shape() {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
