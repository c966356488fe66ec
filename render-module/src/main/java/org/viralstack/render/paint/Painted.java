package org.viralstack.render.paint;

import java.awt.image.BufferedImage;
import java.util.List;
import org.viralstack.render.Colour;

/**
 * A painted slide.
 *
 * @param picture opaque, {@link BufferedImage#TYPE_INT_RGB}
 * @param readings how well each text can be read, in the order of painting
 */
public record Painted(BufferedImage picture, List<Reading> readings) {
  /**
   * How well one text can be read.
   *
   * @param role of the text
   * @param ink it was painted in
   * @param contrast with the worst pixel that lay beneath it, or with its outline
   */
  public record Reading(String role, Colour ink, double contrast) {}
}
