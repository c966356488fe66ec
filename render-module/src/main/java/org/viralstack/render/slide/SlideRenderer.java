package org.viralstack.render.slide;

import java.util.List;
import java.util.stream.IntStream;
import org.viralstack.render.Deck;
import org.viralstack.render.composition.Composing;
import org.viralstack.render.paint.Painting;
import org.viralstack.render.png.PngEncoding;

/**
 * Draws decks. Needs no display, no fonts of the system and no network. Safe for use by several
 * threads; one slide needs about 25 MB while it is drawn.
 */
public final class SlideRenderer {
  /** All slides of a deck, one after the other. */
  public List<RenderedSlide> render(Deck deck) {
    return IntStream.rangeClosed(1, Deck.SLIDES)
        .mapToObj(position -> render(deck, position))
        .toList();
  }

  /**
   * One slide. It depends on the deck's brand, language, style, seed and watermark, on its position
   * and on nothing of the other slides, so that a change of one leaves the files of the others
   * true.
   *
   * @param position 1 to {@value Deck#SLIDES}
   */
  public RenderedSlide render(Deck deck, int position) {
    return new RenderedSlide(
        position, PngEncoding.encode(Painting.paint(Composing.scene(deck, position)).picture()));
  }
}
