package org.viralstack.billing;

/**
 * The size of a picture in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Frame(int width, int height) {
  /**
   * @throws IllegalArgumentException when a side is below 1
   */
  public Frame {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a frame has sides of at least 1 pixel");
    }
  }

  /** Tells whether {@code other} fits into this frame in either orientation. */
  public boolean holds(Frame other) {
    return Math.max(other.width, other.height) <= Math.max(width, height)
        && Math.min(other.width, other.height) <= Math.min(width, height);
  }
}
