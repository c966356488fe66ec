package org.viralstack.render.composition;

import org.viralstack.render.Deck;
import org.viralstack.render.Layout;
import org.viralstack.render.scene.Scene;

/** Lays out the slides of a deck. */
public final class Composing {
  private Composing() {}

  /**
   * Lays out one slide.
   *
   * @param position 1 to 6
   */
  public static Scene scene(Deck deck, int position) {
    Sheet sheet = new Sheet(deck, position);
    composition(deck.slide(position).layout()).compose(sheet);
    deck.watermark().ifPresent(text -> Watermark.across(sheet, text));
    return sheet.scene();
  }

  private static Composition composition(Layout layout) {
    return switch (layout) {
      case HOOK -> new Hook();
      case CARD -> new Card();
      case STEP -> new Step();
      case QUOTE -> new Quote();
      case SHOWCASE -> new Showcase();
      case CHECKLIST -> new Checklist();
      case COMPARISON -> new Comparison();
      case CALL_TO_ACTION -> new Closing();
    };
  }
}
