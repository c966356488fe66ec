package org.viralstack.render.text;

import java.util.List;
import org.viralstack.render.font.Face;

/**
 * How a text is set.
 *
 * @param faces in the order in which they are asked
 * @param largest size in pixels; short texts get it
 * @param smallest size in pixels that still reads well; words are broken only from here down
 * @param leading line pitch as a factor of the size, for Latin
 * @param alignment where lines begin
 * @param outline width of a stroke around the letters as a factor of the size, 0 for none
 */
public record TextStyle(
    List<Face> faces,
    double largest,
    double smallest,
    double leading,
    Alignment alignment,
    double outline) {

  public TextStyle withSizes(double newSmallest, double newLargest) {
    return new TextStyle(
        faces, Math.max(newSmallest, newLargest), newSmallest, leading, alignment, outline);
  }

  public TextStyle aligned(Alignment other) {
    return new TextStyle(faces, largest, smallest, leading, other, outline);
  }

  public TextStyle outlined(double width) {
    return new TextStyle(faces, largest, smallest, leading, alignment, width);
  }
}
