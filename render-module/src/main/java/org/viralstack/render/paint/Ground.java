package org.viralstack.render.paint;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.viralstack.render.Colour;
import org.viralstack.render.text.Box;

/**
 * What lies beneath a text: its darkest and its lightest pixel, as relative luminance.
 *
 * @param darkest 0 to 1
 * @param lightest 0 to 1
 */
record Ground(double darkest, double lightest) {
  /** What WCAG 2.2 asks of text of any size at level AA. */
  static final double LEGIBLE = 4.5;

  private static final Colour NEAR_BLACK = Colour.ofRgb(0x101014);
  private static final List<Colour> OTHER_INKS = List.of(Colour.WHITE, NEAR_BLACK);
  private static final float[] LINEAR = linear();

  static Ground beneath(BufferedImage picture, Box box) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int left = (int) Math.clamp(Math.floor(box.x()), 0, picture.getWidth() - 1);
    int right = (int) Math.clamp(Math.ceil(box.right()), left + 1.0, picture.getWidth());
    int top = (int) Math.clamp(Math.floor(box.y()), 0, picture.getHeight() - 1);
    int bottom = (int) Math.clamp(Math.ceil(box.bottom()), top + 1.0, picture.getHeight());
    float darkest = 1;
    float lightest = 0;
    int previous = -1;
    for (int y = top; y < bottom; y++) {
      for (int at = y * picture.getWidth() + left; at < y * picture.getWidth() + right; at++) {
        int pixel = pixels[at] & 0xffffff;
        if (pixel != previous) {
          previous = pixel;
          float luminance =
              0.2126f * LINEAR[pixel >> 16]
                  + 0.7152f * LINEAR[pixel >> 8 & 0xff]
                  + 0.0722f * LINEAR[pixel & 0xff];
          darkest = Math.min(darkest, luminance);
          lightest = Math.max(lightest, luminance);
        }
      }
    }
    return new Ground(darkest, lightest);
  }

  /** Contrast of {@code ink} with the pixel that is nearest to it. */
  double contrast(Colour ink) {
    double luminance = ink.luminance();
    if (luminance >= lightest) {
      return (luminance + 0.05) / (lightest + 0.05);
    }
    return luminance <= darkest ? (darkest + 0.05) / (luminance + 0.05) : 1;
  }

  /**
   * {@code wanted} where it can be read, else white or near black where that can, else the better.
   */
  Colour legible(Colour wanted) {
    if (contrast(wanted) >= LEGIBLE) {
      return wanted;
    }
    for (Colour ink : OTHER_INKS) {
      if (contrast(ink) >= LEGIBLE) {
        return ink;
      }
    }
    return lightest < 0.5 ? Colour.WHITE : NEAR_BLACK;
  }

  /** The colour that a veil under {@code ink} has. */
  Colour veil(Colour ink) {
    return ink.luminance() > 0.5 ? Colour.BLACK : Colour.WHITE;
  }

  /** How dense a veil must be, 0 to 1; found by trying, since luminance is not linear in sRGB. */
  double veilOpacity(Colour ink) {
    double worst = ink.luminance() > 0.5 ? lightest : darkest;
    int grey = grey(worst);
    int veil = veil(ink).red();
    for (double opacity = 0.1; opacity < 1; opacity += 0.05) {
      int mixed = (int) Math.round(grey + (veil - grey) * opacity);
      if (new Colour(mixed, mixed, mixed).contrastWith(ink) > LEGIBLE + 0.3) {
        return opacity;
      }
    }
    return 1;
  }

  private static int grey(double luminance) {
    int grey = 0;
    while (grey < 255 && LINEAR[grey] < luminance) {
      grey++;
    }
    return grey;
  }

  private static float[] linear() {
    float[] table = new float[256];
    for (int channel = 0; channel < table.length; channel++) {
      table[channel] = (float) Colour.linear(channel);
    }
    return table;
  }
}
