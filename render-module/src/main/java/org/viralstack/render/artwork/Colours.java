package org.viralstack.render.artwork;

import java.awt.Color;
import java.util.List;
import org.viralstack.render.Colour;

/** The colours of one artwork, and those between them. */
record Colours(List<Colour> all) {
  Colour main() {
    return all.get(0);
  }

  Colour second() {
    return all.get(1);
  }

  Colour at(int index) {
    return all.get(Math.floorMod(index, all.size()));
  }

  /** The colour that lies {@code share} of the way from {@code from} to {@code to}. */
  static Colour between(Colour from, Colour to, double share) {
    return new Colour(
        mixed(from.red(), to.red(), share),
        mixed(from.green(), to.green(), share),
        mixed(from.blue(), to.blue(), share));
  }

  static Color awt(Colour colour) {
    return new Color(colour.rgb());
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
