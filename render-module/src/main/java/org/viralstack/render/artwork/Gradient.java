package org.viralstack.render.artwork;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.viralstack.render.Colour;

/** A fill that goes from one colour at the top to another at the bottom. */
final class Gradient {
  private Gradient() {}

  static void fill(BufferedImage picture, Colour top, Colour bottom) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int width = picture.getWidth();
    int height = picture.getHeight();
    for (int y = 0; y < height; y++) {
      int colour = Colours.between(top, bottom, (double) y / (height - 1)).rgb();
      Arrays.fill(pixels, y * width, (y + 1) * width, colour);
    }
  }
}
