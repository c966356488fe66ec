package org.viralstack.studio.template;

import org.viralstack.render.Layout;

/** What the text source has ready for a slide. */
public enum Material {
  /** The hook; the slide's own headline stands below it, or alone where there is no hook. */
  HOOK(Layout.HOOK),
  /** A tip of the niche and why it works. */
  TIP(Layout.CARD, Layout.STEP),
  /** A mistake of the niche and what to do instead. */
  MISTAKE(Layout.CARD, Layout.STEP),
  /** As it was and as it can be. */
  CHANGE(Layout.COMPARISON),
  /** What people of the niche think, and when. */
  THOUGHT(Layout.QUOTE),
  /** Small things to do. */
  CHECKS(Layout.CHECKLIST),
  /** What the app is good for; small things to do where the app does not say. */
  BENEFITS(Layout.CHECKLIST),
  /** The app, introduced. */
  APP(Layout.SHOWCASE, Layout.CARD),
  /** The end, with a call to action. */
  CLOSE(Layout.CALL_TO_ACTION);

  private final Layout layout;
  private final Layout other;

  Material(Layout layout) {
    this(layout, layout);
  }

  Material(Layout layout, Layout other) {
    this.layout = layout;
    this.other = other;
  }

  /** Whether it fills a slide of this layout. */
  public boolean fills(Layout wanted) {
    return wanted == layout || wanted == other;
  }
}
