package org.viralstack.render.text;

/** Where the lines of a block begin. */
public enum Alignment {
  LEFT,
  CENTRE,
  RIGHT
}
