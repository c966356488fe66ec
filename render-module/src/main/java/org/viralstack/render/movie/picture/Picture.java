package org.viralstack.render.movie.picture;

import org.viralstack.render.Colour;

/** One frame of a movie. Not safe for use by several threads. */
public final class Picture {
  private final int width;
  private final int height;
  private final byte[] samples;
  private final Plane[] planes;

  /**
   * A frame of undefined content.
   *
   * @param width even
   * @param height even
   */
  public Picture(int width, int height) {
    this.width = width;
    this.height = height;
    this.samples = new byte[bytes(width, height)];
    this.planes = planes(samples, width, height);
  }

  /** Size of a raw frame. */
  public static int bytes(int width, int height) {
    return width * height * 3 / 2;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** All samples in the order of FFmpeg's yuv420p: brightness, blue difference, red difference. */
  public byte[] samples() {
    return samples;
  }

  public void fill(Colour colour) {
    int rgb = colour.rgb();
    planes[0].fill(Tones.brightness(rgb, 255));
    planes[1].fill(Tones.blue(rgb, 255));
    planes[2].fill(Tones.red(rgb, 255));
  }

  Plane plane(int number) {
    return planes[number];
  }

  static Plane[] planes(byte[] samples, int width, int height) {
    int whole = width * height;
    return new Plane[] {
      new Plane(samples, 0, width, height),
      new Plane(samples, whole, width / 2, height / 2),
      new Plane(samples, whole + whole / 4, width / 2, height / 2)
    };
  }
}
