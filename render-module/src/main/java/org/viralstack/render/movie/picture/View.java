package org.viralstack.render.movie.picture;

/**
 * How a plate is laid over a picture, upright.
 *
 * @param left where its left edge goes, in pixels of the picture
 * @param top where its upper edge goes
 * @param scale factor of its size
 * @param clip outside of which nothing is drawn
 * @param opacity 0 to 1
 */
public record View(double left, double top, double scale, Clip clip, double opacity) {
  /** A rectangle in pixels of the picture. */
  public record Clip(double left, double top, double right, double bottom) {
    /** No clip at all. */
    public static final Clip NONE = new Clip(-1e6, -1e6, 1e6, 1e6);
  }

  /** The same for a plane of half the size. */
  View halved() {
    return new View(
        left / 2,
        top / 2,
        scale,
        new Clip(clip.left / 2, clip.top / 2, clip.right / 2, clip.bottom / 2),
        opacity);
  }

  /** Whether samples of picture and plate coincide. */
  boolean isExact() {
    return scale == 1 && Math.rint(left) == left && Math.rint(top) == top;
  }
}
