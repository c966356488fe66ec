package org.viralstack.render.movie.show;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.viralstack.render.movie.layer.Lettering;

/** The soft shadow of a picture: its opacity, blurred by three passes of a moving average. */
final class Shade {
  private Shade() {}

  static BufferedImage of(BufferedImage picture, Lettering.Shadow shadow)
      throws InterruptedException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] source = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int[] opacity = new int[source.length];
    for (int at = 0; at < source.length; at++) {
      opacity[at] = (source[at] >>> 24) << 8;
    }
    int reach = (int) Math.round(shadow.blur() / 2);
    for (int pass = 0; pass < 3 && reach > 0; pass++) {
      for (int row = 0; row < height; row++) {
        TextPainting.step();
        average(opacity, row * width, 1, width, reach);
      }
      for (int column = 0; column < width; column++) {
        TextPainting.step();
        average(opacity, column, width, height, reach);
      }
    }
    return tinted(opacity, width, height, shadow);
  }

  private static void average(int[] values, int start, int step, int count, int reach) {
    int[] line = new int[count];
    for (int at = 0; at < count; at++) {
      line[at] = values[start + at * step];
    }
    long sum = 0;
    for (int at = 0; at < Math.min(reach, count); at++) {
      sum += line[at];
    }
    for (int at = 0; at < count; at++) {
      sum += at + reach < count ? line[at + reach] : 0;
      sum -= at - reach - 1 >= 0 ? line[at - reach - 1] : 0;
      values[start + at * step] = (int) (sum / (2L * reach + 1));
    }
  }

  private static BufferedImage tinted(
      int[] opacity, int width, int height, Lettering.Shadow shadow) {
    BufferedImage shade = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    int[] pixels = ((DataBufferInt) shade.getRaster().getDataBuffer()).getData();
    int rgb = shadow.colour().colour().rgb();
    for (int at = 0; at < pixels.length; at++) {
      double share = opacity[at] / 65280.0 * shadow.colour().opacity();
      int alpha = (int) Math.round(255 * share);
      pixels[at] =
          (alpha << 24)
              | (share(rgb >> 16, share) << 16)
              | (share(rgb >> 8, share) << 8)
              | share(rgb, share);
    }
    return shade;
  }

  private static int share(int channel, double share) {
    return (int) Math.round((channel & 0xff) * share);
  }
}
