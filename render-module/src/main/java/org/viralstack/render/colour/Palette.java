package org.viralstack.render.colour;

import java.util.List;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;

/**
 * The colours of one slide.
 *
 * @param ground what artwork is made of, two brand colours first; each carries {@code ink}
 * @param ink text on the ground
 * @param accent what should be seen first; legible on the ground
 * @param accentInk text on the accent
 * @param surface cards on the ground
 * @param surfaceInk text on a card
 * @param surfaceAccent text and marks on a card that should be seen first
 * @param surfaceFill areas on a card in the brand's own colour; {@link #inkFor} tells what to write
 *     on them
 */
public record Palette(
    List<Colour> ground,
    Colour ink,
    Colour accent,
    Colour accentInk,
    Colour surface,
    Colour surfaceInk,
    Colour surfaceAccent,
    Colour surfaceFill) {
  private static final double CARD_LIGHTNESS = 0.985;

  public static Palette of(Brand brand, Tone tone) {
    Oklch primary = Oklch.of(brand.primary());
    Oklch secondary = Oklch.of(brand.secondary());
    return switch (tone) {
      case POSTER -> poster(primary, secondary);
      case BRAND -> full(primary, secondary);
      case DARK -> dark(primary, secondary);
      case LIGHT -> light(primary, secondary);
    };
  }

  /** White or near black, whichever can be read on {@code ground}; white where both can. */
  public static Colour inkFor(Colour ground) {
    Colour dark = Legible.darkInk(Oklch.of(ground));
    return Colour.WHITE.contrastWith(ground) >= Math.min(Legible.ENOUGH, dark.contrastWith(ground))
        ? Colour.WHITE
        : dark;
  }

  private static Palette poster(Oklch primary, Oklch secondary) {
    Oklch partner = primary.partner(secondary);
    List<Colour> ground =
        List.of(
            primary.colour(),
            partner.colour(),
            primary.turned(24).lighter(0.05).colour(),
            partner.turned(-20).lighter(-0.04).colour(),
            primary.lighter(-0.13).colour());
    Colour ink = inkFor(primary.colour());
    return onCards(ground, ink, bright(ink, primary, secondary), primary);
  }

  private static Palette full(Oklch primary, Oklch secondary) {
    Colour ink = wantsDarkInk(primary) ? Legible.darkInk(primary) : Colour.WHITE;
    boolean white = ink.equals(Colour.WHITE);
    double direction = white ? -1 : 1;
    Oklch near = primary.partner(secondary);
    Oklch partner = white && Legible.turnsBrown(near) ? primary.turned(-38) : near;
    List<Colour> ground =
        List.of(
            Legible.under(ink, primary),
            Legible.under(ink, partner),
            Legible.under(ink, primary.turned(22).lighter(direction * 0.04)),
            Legible.under(ink, partner.turned(-18).lighter(direction * 0.06)),
            Legible.under(ink, primary.lighter(direction * 0.14)));
    return onCards(ground, ink, bright(ink, primary, secondary), primary);
  }

  private static Palette dark(Oklch primary, Oklch secondary) {
    Oklch night =
        Legible.turnsBrown(primary)
            ? new Oklch(0.22, 0.028, 278)
            : primary.withChroma(Math.min(primary.chroma() * 0.45, 0.06));
    Oklch near = primary.partner(secondary);
    Oklch dusk =
        Legible.turnsBrown(primary) || Legible.turnsBrown(near)
            ? night.turned(24)
            : near.withChroma(Math.min(near.chroma() * 0.45, 0.07));
    List<Colour> ground =
        List.of(
            night.withLightness(0.215).colour(),
            dusk.withLightness(0.29).colour(),
            night.withLightness(0.265).turned(15).colour(),
            night.withLightness(0.185).colour(),
            night.withLightness(0.33).colour());
    Colour accent = Legible.on(ground.get(4), vivid(secondary, 0.78), 1);
    return onCards(ground, night.withLightness(0.985).withChroma(0.006).colour(), accent, primary);
  }

  private static Palette light(Oklch primary, Oklch secondary) {
    Oklch paper = primary.withChroma(Math.min(primary.chroma() * 0.16, 0.024));
    Oklch near = primary.partner(secondary);
    Oklch breath = near.withChroma(Math.min(near.chroma() * 0.3, 0.05));
    Oklch tint = primary.withChroma(Math.min(primary.chroma() * 0.35, 0.06));
    List<Colour> ground =
        List.of(
            paper.withLightness(0.965).colour(),
            breath.withLightness(0.925).colour(),
            paper.withLightness(0.945).turned(20).colour(),
            paper.withLightness(0.98).colour(),
            tint.withLightness(0.9).colour());
    return onCards(ground, Legible.darkInk(primary), strong(primary, ground.get(4)), primary);
  }

  private static Palette onCards(List<Colour> ground, Colour ink, Colour accent, Oklch primary) {
    Colour surface = primary.withLightness(CARD_LIGHTNESS).withChroma(0.006).colour();
    return new Palette(
        ground,
        ink,
        accent,
        inkFor(accent),
        surface,
        Legible.darkInk(primary),
        strong(primary, surface),
        Legible.turnsBrown(primary) ? primary.colour() : strong(primary, surface));
  }

  /** A marking on light ground; what would turn brown becomes ink instead. */
  private static Colour strong(Oklch primary, Colour ground) {
    return Legible.turnsBrown(primary)
        ? Legible.darkInk(primary)
        : Legible.on(ground, vivid(primary, 0.57), -1);
  }

  private static Colour bright(Colour ink, Oklch primary, Oklch secondary) {
    return ink.equals(Colour.WHITE)
        ? secondary
            .withLightness(0.87)
            .withChroma(Math.clamp(secondary.chroma() * 0.75, 0.09, 0.16))
            .colour()
        : primary.withLightness(0.24).withChroma(Math.min(0.05, primary.chroma())).colour();
  }

  private static boolean wantsDarkInk(Oklch primary) {
    return primary.colour().luminance() > 0.42 || Legible.turnsBrown(primary);
  }

  private static Oklch vivid(Oklch colour, double lightness) {
    return colour.withLightness(lightness).withChroma(Math.clamp(colour.chroma(), 0.04, 0.2));
  }
}
