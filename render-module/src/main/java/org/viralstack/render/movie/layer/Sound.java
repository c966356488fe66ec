package org.viralstack.render.movie.layer;

/**
 * How loud a source is.
 *
 * @param volume factor, 0 to {@link #LOUDEST}; 1 as it was made
 * @param muted no sound at all
 */
public record Sound(double volume, boolean muted) {
  public static final double LOUDEST = 4;
  public static final Sound AS_MADE = new Sound(1, false);

  /**
   * @throws IllegalArgumentException when the volume is out of bounds
   */
  public Sound {
    if (!(volume >= 0 && volume <= LOUDEST)) {
      throw new IllegalArgumentException("volume is 0 to 4");
    }
  }

  public boolean audible() {
    return !muted && volume > 0;
  }
}
