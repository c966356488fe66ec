package org.viralstack.render.colour;

import java.util.List;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;

/**
 * The colours of one slide.
 *
 * @param ground what artwork is made of, two brand colours first; each carries {@code ink}
 * @param ink text on the ground
 * @param accent what should be seen first; stands out from the ground
 * @param accentInk text on the accent
 * @param surface cards on the ground
 * @param surfaceInk text on a card
 * @param surfaceAccent accents on a card, legible as text
 */
public record Palette(
    List<Colour> ground,
    Colour ink,
    Colour accent,
    Colour accentInk,
    Colour surface,
    Colour surfaceInk,
    Colour surfaceAccent) {
  /** A little above 4.5, so that rounding and smoothed edges do not fall below. */
  static final double LEGIBLE = 4.7;

  private static final double CARD_LIGHTNESS = 0.985;

  public static Palette of(Brand brand, Tone tone) {
    Oklch primary = Oklch.of(brand.primary());
    Oklch secondary = Oklch.of(brand.secondary());
    return switch (tone) {
      case BRAND -> full(primary, secondary);
      case DARK -> dark(primary, secondary);
      case LIGHT -> light(primary, secondary);
    };
  }

  private static Palette full(Oklch primary, Oklch secondary) {
    Colour ink = wantsDarkInk(primary) ? darkInk(primary) : Colour.WHITE;
    double direction = ink.equals(Colour.WHITE) ? -1 : 1;
    List<Colour> ground =
        List.of(
            legibleUnder(ink, primary),
            legibleUnder(ink, secondary),
            legibleUnder(ink, primary.turned(22).lighter(direction * 0.04)),
            legibleUnder(ink, secondary.turned(-18).lighter(direction * 0.06)),
            legibleUnder(ink, primary.lighter(direction * 0.14)));
    Oklch bright =
        ink.equals(Colour.WHITE)
            ? secondary.withLightness(0.86).withChroma(Math.max(0.09, secondary.chroma() * 0.7))
            : primary.withLightness(0.24).withChroma(Math.min(0.09, primary.chroma()));
    return onCards(ground, ink, bright.colour(), primary);
  }

  private static Palette dark(Oklch primary, Oklch secondary) {
    Oklch night = primary.withChroma(Math.min(primary.chroma() * 0.55, 0.075));
    List<Colour> ground =
        List.of(
            night.withLightness(0.22).colour(),
            secondary
                .withChroma(Math.min(secondary.chroma() * 0.6, 0.09))
                .withLightness(0.3)
                .colour(),
            night.withLightness(0.27).turned(15).colour(),
            night.withLightness(0.19).colour(),
            night.withLightness(0.33).colour());
    Colour accent = legibleOn(ground.get(4), vivid(secondary, 0.76), 1);
    return onCards(ground, night.withLightness(0.985).withChroma(0.006).colour(), accent, primary);
  }

  private static Palette light(Oklch primary, Oklch secondary) {
    Oklch paper = primary.withChroma(Math.min(primary.chroma() * 0.16, 0.024));
    List<Colour> ground =
        List.of(
            paper.withLightness(0.965).colour(),
            secondary
                .withChroma(Math.min(secondary.chroma() * 0.3, 0.05))
                .withLightness(0.925)
                .colour(),
            paper.withLightness(0.945).turned(20).colour(),
            paper.withLightness(0.98).colour(),
            primary
                .withChroma(Math.min(primary.chroma() * 0.35, 0.06))
                .withLightness(0.9)
                .colour());
    Colour accent = legibleOn(ground.get(4), vivid(primary, 0.58), -1);
    return onCards(ground, darkInk(primary), accent, primary);
  }

  private static Palette onCards(List<Colour> ground, Colour ink, Colour accent, Oklch primary) {
    Colour surface = primary.withLightness(CARD_LIGHTNESS).withChroma(0.006).colour();
    return new Palette(
        ground,
        ink,
        accent,
        inkFor(accent),
        surface,
        darkInk(primary),
        legibleOn(surface, vivid(primary, 0.55), -1));
  }

  /** White or near black, whichever stands out more from {@code ground}. */
  public static Colour inkFor(Colour ground) {
    Colour dark = darkInk(Oklch.of(ground));
    return Colour.WHITE.contrastWith(ground) >= Math.min(LEGIBLE, dark.contrastWith(ground))
        ? Colour.WHITE
        : dark;
  }

  private static Colour darkInk(Oklch hue) {
    return hue.withLightness(0.19).withChroma(Math.min(hue.chroma() * 0.4, 0.045)).colour();
  }

  /** Yellow and orange turn brown when they are darkened, so they take dark ink much earlier. */
  private static boolean wantsDarkInk(Oklch primary) {
    double hue = Math.floorMod(Math.round(primary.hue()), 360);
    double luminance = primary.colour().luminance();
    return luminance > (hue > 42 && hue < 130 ? 0.26 : 0.42);
  }

  private static Oklch vivid(Oklch colour, double lightness) {
    return colour.withLightness(lightness).withChroma(Math.clamp(colour.chroma(), 0.04, 0.2));
  }

  private static Colour legibleUnder(Colour ink, Oklch ground) {
    return legibleOn(ink, ground, ink.equals(Colour.WHITE) ? -1 : 1);
  }

  /** Moves {@code colour} lighter or darker, by {@code direction}, until it stands out. */
  private static Colour legibleOn(Colour other, Oklch colour, int direction) {
    Oklch candidate = colour;
    while (candidate.colour().contrastWith(other) < LEGIBLE
        && candidate.lightness() > 0
        && candidate.lightness() < 1) {
      candidate = candidate.lighter(direction * 0.01);
    }
    return candidate.colour();
  }
}
