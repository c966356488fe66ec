package org.viralstack.render.movie.show;

import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.render.movie.place.Spot;

/**
 * Where a layer stays when it does not move, in pixels of the frame.
 *
 * @param across of its middle
 * @param down of its middle
 */
public record Box(double across, double down, double width, double height) {

  /**
   * The box of a picture.
   *
   * @param proportion its width divided by its height
   */
  public static Box of(Placement placement, Frame frame, double proportion) {
    double width = placement.width().map(given -> given.within(frame.width())).orElse(0.0);
    double height = placement.height().map(given -> given.within(frame.height())).orElse(0.0);
    if (width == 0 && height == 0) {
      width = frame.width();
      height = frame.height();
    } else if (width == 0) {
      width = height * proportion;
    } else if (height == 0) {
      height = width / proportion;
    }
    return at(placement.spot(), frame, width, height);
  }

  /** A box of given size at a spot. */
  public static Box at(Spot spot, Frame frame, double width, double height) {
    double left = spot.x().within(frame.width()) - spot.anchor().across() * width;
    double top = spot.y().within(frame.height()) - spot.anchor().down() * height;
    return new Box(left + width / 2, top + height / 2, width, height);
  }

  public double left() {
    return across - width / 2;
  }

  public double top() {
    return down - height / 2;
  }

  public double right() {
    return across + width / 2;
  }

  public double bottom() {
    return down + height / 2;
  }
}
