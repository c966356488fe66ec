package org.viralstack.render.movie.place;

import java.util.Arrays;
import java.util.Optional;

/** The point of a layer that stands at its x and y. */
public enum Anchor {
  TOP_LEFT("top-left", 0, 0),
  TOP("top", 0.5, 0),
  TOP_RIGHT("top-right", 1, 0),
  LEFT("left", 0, 0.5),
  CENTRE("center", 0.5, 0.5),
  RIGHT("right", 1, 0.5),
  BOTTOM_LEFT("bottom-left", 0, 1),
  BOTTOM("bottom", 0.5, 1),
  BOTTOM_RIGHT("bottom-right", 1, 1);

  private final String name;
  private final double across;
  private final double down;

  Anchor(String name, double across, double down) {
    this.name = name;
    this.across = across;
    this.down = down;
  }

  /** As movies spell it. */
  public String wireName() {
    return name;
  }

  /** From the left edge, as a share of the width. */
  public double across() {
    return across;
  }

  /** From the upper edge, as a share of the height. */
  public double down() {
    return down;
  }

  public static Optional<Anchor> named(String name) {
    return Arrays.stream(values()).filter(anchor -> anchor.name.equals(name)).findFirst();
  }
}
