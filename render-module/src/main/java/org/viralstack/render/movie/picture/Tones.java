package org.viralstack.render.movie.picture;

/** From sRGB to BT.709 in limited range, in 16-bit fixed point. */
final class Tones {
  private static final int HALF = 1 << 15;
  private static final int BLACK = (16 << 16) / 255;
  private static final int GREY = (128 << 16) / 255 + 1;

  private Tones() {}

  /**
   * Brightness of a colour that has been multiplied by its opacity.
   *
   * @param rgb packed as {@code 0xRRGGBB}
   * @param alpha 0 to 255
   */
  static int brightness(int rgb, int alpha) {
    return (11966 * red8(rgb) + 40254 * green8(rgb) + 4064 * blue8(rgb) + BLACK * alpha + HALF)
        >> 16;
  }

  static int blue(int rgb, int alpha) {
    return difference(-6596 * red8(rgb) - 22189 * green8(rgb) + 28784 * blue8(rgb), alpha);
  }

  static int red(int rgb, int alpha) {
    return difference(28784 * red8(rgb) - 26145 * green8(rgb) - 2639 * blue8(rgb), alpha);
  }

  private static int difference(int weighted, int alpha) {
    return Math.clamp((weighted + GREY * alpha + HALF) >> 16, 0, 255);
  }

  private static int red8(int rgb) {
    return (rgb >> 16) & 0xff;
  }

  private static int green8(int rgb) {
    return (rgb >> 8) & 0xff;
  }

  private static int blue8(int rgb) {
    return rgb & 0xff;
  }
}
