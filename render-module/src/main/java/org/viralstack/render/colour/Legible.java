package org.viralstack.render.colour;

import org.viralstack.render.Colour;

/** Moves colours until they stand out from each other. */
final class Legible {
  /** A little above 4.5, so that rounding and smoothed edges do not fall below. */
  static final double ENOUGH = 4.7;

  private Legible() {}

  /** Near black with a trace of a hue. */
  static Colour darkInk(Oklch hue) {
    return hue.withLightness(0.19).withChroma(Math.min(hue.chroma() * 0.4, 0.04)).colour();
  }

  /** A ground for {@code ink}, as near to {@code ground} as can be read. */
  static Colour under(Colour ink, Oklch ground) {
    return on(ink, ground, ink.equals(Colour.WHITE) ? -1 : 1);
  }

  /**
   * Makes {@code colour} lighter or darker, by the sign of {@code direction}, until it stands out.
   */
  static Colour on(Colour other, Oklch colour, int direction) {
    Oklch candidate = colour;
    double end = direction > 0 ? 1 : 0;
    while (candidate.colour().contrastWith(other) < ENOUGH && candidate.lightness() != end) {
      candidate = candidate.lighter(direction * 0.01);
    }
    return candidate.colour();
  }

  /** Yellow and orange are no longer themselves when they are dark enough for white ink. */
  static boolean turnsBrown(Oklch colour) {
    long hue = Math.floorMod(Math.round(colour.hue()), 360L);
    return hue > 33 && hue < 130 && colour.chroma() > 0.06 && colour.colour().luminance() > 0.26;
  }
}
