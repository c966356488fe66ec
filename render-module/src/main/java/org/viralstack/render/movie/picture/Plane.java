package org.viralstack.render.movie.picture;

import java.util.Arrays;

/** Samples of 0 to 255 in rows without gaps, somewhere in an array. */
final class Plane {
  private final byte[] samples;
  private final int offset;
  private final int width;
  private final int height;

  Plane(byte[] samples, int offset, int width, int height) {
    this.samples = samples;
    this.offset = offset;
    this.width = width;
    this.height = height;
  }

  static Plane of(int width, int height) {
    return new Plane(new byte[width * height], 0, width, height);
  }

  byte[] samples() {
    return samples;
  }

  int offset() {
    return offset;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int row(int y) {
    return offset + y * width;
  }

  void fill(int value) {
    Arrays.fill(samples, offset, offset + width * height, (byte) value);
  }
}
