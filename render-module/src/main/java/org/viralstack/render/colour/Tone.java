package org.viralstack.render.colour;

/** How light a slide is as a whole. */
public enum Tone {
  /** The brand's own colours as they are; only outlined text and panels can stand on it. */
  POSTER,
  /** The brand's own colours, moved as far as its ink needs. */
  BRAND,
  /** Deep shades of the brand's colours. */
  DARK,
  /** Paper with a breath of the brand's colours. */
  LIGHT
}
