package org.viralstack.render.movie.place;

import java.time.Duration;
import java.util.Optional;

/**
 * Where a layer that is seen stands, and how it comes and goes.
 *
 * @param width of its box; percent of the frame's width. With neither width nor height the box is
 *     the whole frame; with one of them the other follows the picture's proportions
 * @param height of its box; percent of the frame's height
 * @param opacity 0 to 1
 * @param rotation in degrees, clockwise, about the middle of the box
 * @param fadeIn from nothing, at the layer's start
 * @param fadeOut to nothing, at the layer's end
 */
public record Placement(
    Spot spot,
    Optional<Length> width,
    Optional<Length> height,
    Fit fit,
    double opacity,
    double rotation,
    Duration fadeIn,
    Duration fadeOut,
    Optional<Animation> animation) {
  public static final double MOST_ROTATION = 3600;

  /** Over the whole frame, or for text in its middle, without any motion. */
  public static final Placement USUAL =
      new Placement(
          Spot.MIDDLE,
          Optional.empty(),
          Optional.empty(),
          Fit.COVER,
          1,
          0,
          Duration.ZERO,
          Duration.ZERO,
          Optional.empty());

  /**
   * @throws IllegalArgumentException when a bound is not kept
   */
  public Placement {
    width.ifPresent(given -> given.positive("width"));
    height.ifPresent(given -> given.positive("height"));
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity is 0 to 1");
    }
    if (!(Math.abs(rotation) <= MOST_ROTATION)) {
      throw new IllegalArgumentException("rotation is at most 3600 degrees");
    }
    Durations.checked("fadeIn", fadeIn);
    Durations.checked("fadeOut", fadeOut);
  }
}
