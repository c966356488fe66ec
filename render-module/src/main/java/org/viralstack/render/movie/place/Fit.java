package org.viralstack.render.movie.place;

/** How a picture fills a box of other proportions. */
public enum Fit {
  /** All of the box is covered, the picture's edges are cut. */
  COVER,
  /** All of the picture is seen, the rest of the box stays clear. */
  CONTAIN,
  /** Stretched. */
  FILL
}
