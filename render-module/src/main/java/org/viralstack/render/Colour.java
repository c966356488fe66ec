package org.viralstack.render;

import java.util.Locale;

/**
 * An opaque sRGB colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {
  public static final Colour WHITE = new Colour(255, 255, 255);
  public static final Colour BLACK = new Colour(0, 0, 0);

  /**
   * @throws IllegalArgumentException when a channel is out of range
   */
  public Colour {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("A colour channel is out of 0 to 255");
    }
  }

  /** The colour of a packed {@code 0xRRGGBB}; higher bits are ignored. */
  public static Colour ofRgb(int rgb) {
    return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /**
   * The colour of {@code #rrggbb}.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public static Colour parse(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("A colour has the form #rrggbb");
    }
    return ofRgb(Integer.parseInt(text.substring(1), 16));
  }

  /** Packed as {@code 0xRRGGBB}. */
  public int rgb() {
    return red << 16 | green << 8 | blue;
  }

  /** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** Contrast ratio as WCAG 2.2 defines it, 1 to 21. */
  public double contrastWith(Colour other) {
    double mine = luminance();
    double theirs = other.luminance();
    return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
  }

  /** One channel without the transfer curve of sRGB, 0 to 1. */
  public static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%06x", rgb());
  }
}
