package org.viralstack.render.movie.picture;

import java.util.Optional;

/**
 * Something to lay over a picture. Colours are multiplied by the opacity that the plate has at
 * their place. Immutable but for {@link #ofFrame}, whose array the caller may fill anew.
 */
public final class Plate {
  private final int width;
  private final int height;
  private final Plane[] colours;
  private final Optional<Plane[]> opacity;

  private Plate(int width, int height, Plane[] colours, Optional<Plane[]> opacity) {
    this.width = width;
    this.height = height;
    this.colours = colours;
    this.opacity = opacity;
  }

  /** An opaque plate over a raw frame as {@link Picture#samples} has it; sides are even. */
  public static Plate ofFrame(byte[] samples, int width, int height) {
    return new Plate(width, height, Picture.planes(samples, width, height), Optional.empty());
  }

  /** The colours of a plate that is being made, one packed pixel at a time. */
  @FunctionalInterface
  public interface Pixels {
    /** Packed as {@code 0xAARRGGBB}, colours multiplied by the opacity. */
    int at(int x, int y);
  }

  /** A plate of the given pixels; sides are even. */
  public static Plate of(int width, int height, Pixels pixels) {
    Plane[] colours = Picture.planes(new byte[Picture.bytes(width, height)], width, height);
    Plane[] opacity = {Plane.of(width, height), Plane.of(width / 2, height / 2)};
    boolean opaque = true;
    for (int y = 0; y < height; y += 2) {
      for (int x = 0; x < width; x += 2) {
        int a = 0;
        int r = 2;
        int g = 2;
        int b = 2;
        for (int corner = 0; corner < 4; corner++) {
          int column = x + (corner & 1);
          int row = y + (corner >> 1);
          int pixel = pixels.at(column, row);
          int alpha = pixel >>> 24;
          opacity[0].samples()[row * width + column] = (byte) alpha;
          colours[0].samples()[row * width + column] = (byte) Tones.brightness(pixel, alpha);
          a += alpha;
          r += (pixel >> 16) & 0xff;
          g += (pixel >> 8) & 0xff;
          b += pixel & 0xff;
        }
        opaque &= a == 4 * 255;
        int rgb = ((r >> 2) << 16) | ((g >> 2) << 8) | (b >> 2);
        int alpha = (a + 2) >> 2;
        int at = (y >> 1) * (width >> 1) + (x >> 1);
        opacity[1].samples()[at] = (byte) alpha;
        colours[1].samples()[colours[1].offset() + at] = (byte) Tones.blue(rgb, alpha);
        colours[2].samples()[colours[2].offset() + at] = (byte) Tones.red(rgb, alpha);
      }
    }
    return new Plate(width, height, colours, opaque ? Optional.empty() : Optional.of(opacity));
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Tells whether nothing is seen through it. */
  public boolean isOpaque() {
    return opacity.isEmpty();
  }

  Plane colour(int number) {
    return colours[number];
  }

  /** For the plane of that number; empty for an opaque plate. */
  Optional<Plane> opacity(int number) {
    return opacity.map(planes -> planes[Math.min(number, 1)]);
  }
}
