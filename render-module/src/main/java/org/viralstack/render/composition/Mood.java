package org.viralstack.render.composition;

import org.viralstack.render.Deck;
import org.viralstack.render.Layout;
import org.viralstack.render.Style;
import org.viralstack.render.artwork.Artwork;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.colour.Tone;
import org.viralstack.render.scene.Backdrop;

/**
 * Tone and artwork of a slide. Opening and close are loud, what is between alternates, and the
 * artwork of one deck is of one family, so that six slides look like one piece.
 */
final class Mood {
  private static final Artwork[] VIVID = {Artwork.MESH, Artwork.BLOBS, Artwork.ARCS};
  private static final Artwork[] IMPACT = {Artwork.RAYS, Artwork.TILES, Artwork.DOTS};
  private static final Artwork[] EDITORIAL = {Artwork.WAVES, Artwork.ARCS, Artwork.BLOBS};

  private Mood() {}

  static Tone tone(Layout layout, int position) {
    boolean even = position % 2 == 0;
    return switch (layout) {
      case HOOK -> Tone.POSTER;
      case CARD, CALL_TO_ACTION -> Tone.BRAND;
      case QUOTE -> Tone.LIGHT;
      case STEP, CHECKLIST -> even ? Tone.LIGHT : Tone.DARK;
      case SHOWCASE -> even ? Tone.DARK : Tone.BRAND;
      case COMPARISON -> Tone.DARK;
    };
  }

  static Backdrop backdrop(Deck deck, int position, Palette palette) {
    Artwork[] family = family(deck.style());
    Artwork artwork = family[Math.floorMod(deck.seed(), family.length)];
    return new Backdrop(artwork, palette.ground(), deck.seed() * 31 + position);
  }

  private static Artwork[] family(Style style) {
    return switch (style) {
      case VIVID -> VIVID;
      case IMPACT -> IMPACT;
      case EDITORIAL -> EDITORIAL;
    };
  }
}
