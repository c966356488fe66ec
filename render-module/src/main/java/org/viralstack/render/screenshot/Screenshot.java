package org.viralstack.render.screenshot;

import java.awt.image.BufferedImage;

/**
 * A picture of the app, decoded and reduced to what a slide can show. Immutable, safe for use by
 * several threads.
 */
public final class Screenshot {
  /** More pixels than this no slide can show. */
  static final int MAX_WIDTH = 1080;

  static final int MAX_HEIGHT = 1920;

  private final BufferedImage pixels;
  private final int originalWidth;
  private final int originalHeight;

  Screenshot(BufferedImage pixels, int originalWidth, int originalHeight) {
    this.pixels = pixels;
    this.originalWidth = originalWidth;
    this.originalHeight = originalHeight;
  }

  /** Of the file that was read, in pixels. */
  public int originalWidth() {
    return originalWidth;
  }

  /** Of the file that was read, in pixels. */
  public int originalHeight() {
    return originalHeight;
  }

  /** Width divided by height. */
  public double proportion() {
    return (double) originalWidth / originalHeight;
  }

  /** Opaque, {@link BufferedImage#TYPE_INT_RGB}. Not to be changed. */
  public BufferedImage pixels() {
    return pixels;
  }
}
