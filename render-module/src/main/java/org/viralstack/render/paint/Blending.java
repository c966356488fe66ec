package org.viralstack.render.paint;

/** Arithmetic on packed {@code 0xRRGGBB} pixels. */
final class Blending {
  private Blending() {}

  /**
   * @param share of {@code upper}, 0 to 256
   */
  static int over(int lower, int upper, int share) {
    int rest = 256 - share;
    int redBlue = ((lower & 0xff00ff) * rest + (upper & 0xff00ff) * share) >>> 8 & 0xff00ff;
    int green = ((lower & 0x00ff00) * rest + (upper & 0x00ff00) * share) >>> 8 & 0x00ff00;
    return redBlue | green;
  }
}
