package org.viralstack.render;

/** How a slide is laid out. Each is drawn on artwork in the brand's colours. */
public enum Layout {
  /** A loud opener: outlined headline over full artwork, optional badge and subtitle. */
  HOOK,
  /** A card with badge, headline and body. */
  CARD,
  /** One item of a numbered list: huge index, headline, body. */
  STEP,
  /** What someone said: quotation mark, text, stars, and the body as the source. */
  QUOTE,
  /** Headline above the app's screenshot in a phone; without one, a drawn app stands in. */
  SHOWCASE,
  /** Headline and up to {@value Slide#MAX_POINTS} ticked points. */
  CHECKLIST,
  /** Two panels against each other: the first point as it was, the second as it can be. */
  COMPARISON,
  /** The close: app tile, headline, button with the call to action. */
  CALL_TO_ACTION;

  /** How many points a slide of this layout must have. */
  public int fewestPoints() {
    return switch (this) {
      case CHECKLIST -> 1;
      case COMPARISON -> 2;
      default -> 0;
    };
  }
}
