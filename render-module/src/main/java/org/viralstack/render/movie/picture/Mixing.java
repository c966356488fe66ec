package org.viralstack.render.movie.picture;

/** Puts a row of paint, with 8 bits of fraction, over samples. */
final class Mixing {
  private Mixing() {}

  static void over(byte[] samples, int start, int[] paint, int count) {
    for (int at = 0; at < count; at++) {
      samples[start + at] = (byte) ((paint[at] + 128) >> 8);
    }
  }

  /**
   * Opaque paint, but not at full strength.
   *
   * @param strength of 256
   */
  static void partly(byte[] samples, int start, int[] paint, int count, int strength) {
    for (int at = 0; at < count; at++) {
      int below = (samples[start + at] & 0xff) << 8;
      samples[start + at] = (byte) ((below + (((paint[at] - below) * strength) >> 8) + 128) >> 8);
    }
  }

  /**
   * Paint that has been multiplied by its opacity.
   *
   * @param opacity as the paint, with 8 bits of fraction
   * @param strength of 256
   */
  static void through(
      byte[] samples, int start, int[] paint, int[] opacity, int count, int strength) {
    for (int at = 0; at < count; at++) {
      int alpha = (opacity[at] * strength) >> 8;
      int below = samples[start + at] & 0xff;
      int hidden = below * alpha;
      int mixed =
          (below << 8) - ((hidden + (hidden >> 8)) >> 8) + ((paint[at] * strength) >> 8) + 128;
      samples[start + at] = (byte) Math.min(mixed >> 8, 255);
    }
  }
}
