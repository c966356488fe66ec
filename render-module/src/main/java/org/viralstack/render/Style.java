package org.viralstack.render;

/** The voice of a deck: which letters and which family of artwork. */
public enum Style {
  /** Wide geometric letters on soft gradients and blobs. */
  VIVID,
  /** Tall condensed letters on rays, tiles and dots. */
  IMPACT,
  /** Serif headlines on waves and arcs. */
  EDITORIAL
}
