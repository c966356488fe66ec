package org.viralstack.render.colour;

/** How light a slide is as a whole. */
public enum Tone {
  /** The brand's own colours, full. */
  BRAND,
  /** Deep shades of the brand's colours. */
  DARK,
  /** Paper with a breath of the brand's colours. */
  LIGHT
}
