package org.viralstack.render.movie;

/**
 * The picture of a movie.
 *
 * @param width in pixels, even; landscape up to {@link #LONG_SIDE} by {@link #SHORT_SIDE}, portrait
 *     the other way round, and neither side below {@link #LEAST_SIDE}
 * @param height in pixels, even
 * @param fps whole frames per second, 1 to {@link #MAX_FPS}
 */
public record Frame(int width, int height, int fps) {
  public static final int LEAST_SIDE = 360;
  public static final int SHORT_SIDE = 2160;
  public static final int LONG_SIDE = 3840;
  public static final int MAX_FPS = 60;
  public static final Frame DEFAULT = new Frame(1920, 1080, 30);

  /**
   * @throws IllegalArgumentException when a side or the rate is out of bounds, or a side is odd
   */
  public Frame {
    if (Math.min(width, height) < LEAST_SIDE
        || Math.min(width, height) > SHORT_SIDE
        || Math.max(width, height) > LONG_SIDE) {
      throw new IllegalArgumentException(
          "A frame is from 360 by 360 up to 3840 by 2160 or 2160 by 3840 pixels");
    }
    if ((width | height) % 2 != 0) {
      throw new IllegalArgumentException("Width and height of a frame are even");
    }
    if (fps < 1 || fps > MAX_FPS) {
      throw new IllegalArgumentException("A movie has 1 to 60 frames per second");
    }
  }

  public boolean portrait() {
    return height > width;
  }

  /** Pixels of one picture. */
  public int pixels() {
    return width * height;
  }
}
