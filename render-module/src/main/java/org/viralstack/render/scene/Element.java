package org.viralstack.render.scene;

import java.awt.Shape;
import java.util.Optional;
import org.viralstack.render.Colour;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;

/** Something to paint. */
public sealed interface Element {
  /**
   * A filled shape.
   *
   * @param opacity 0 to 1
   */
  record Area(Shape shape, Colour colour, double opacity) implements Element {}

  /** The soft shadow of a rounded box that floats above the ground. */
  record Shadow(Box box, double corner, double blur, double opacity) implements Element {}

  /** A picture in a box of the same proportions, its corners rounded. */
  record Picture(Screenshot screenshot, Box box, double corner) implements Element {}

  /**
   * Text.
   *
   * @param role what the text is to the slide, such as {@code headline}
   * @param ink the colour wanted; the painter takes another where this one is hard to read
   * @param outline the colour of the stroke around the letters
   */
  record Words(String role, TextBlock block, Colour ink, Optional<Colour> outline)
      implements Element {}
}
