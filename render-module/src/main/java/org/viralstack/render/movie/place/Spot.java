package org.viralstack.render.movie.place;

import java.util.Optional;

/**
 * A point of the frame, and which point of the layer stands there.
 *
 * @param x from the left; percent of the frame's width
 * @param y from the top; percent of the frame's height
 */
public record Spot(Length x, Length y, Anchor anchor) {
  /** The middle of the layer in the middle of the frame. */
  public static final Spot MIDDLE =
      new Spot(new Length.Percent(50), new Length.Percent(50), Anchor.CENTRE);

  /**
   * What was written, completed: without an anchor the middle, or the upper left corner as soon as
   * x or y is given; without x or y the anchor's own place in the frame.
   */
  public static Spot of(Optional<Length> x, Optional<Length> y, Optional<Anchor> anchor) {
    Anchor point = anchor.orElse(x.isPresent() || y.isPresent() ? Anchor.TOP_LEFT : Anchor.CENTRE);
    return new Spot(
        x.orElse(new Length.Percent(100 * point.across())),
        y.orElse(new Length.Percent(100 * point.down())),
        point);
  }
}
