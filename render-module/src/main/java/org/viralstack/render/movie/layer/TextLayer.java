package org.viralstack.render.movie.layer;

import java.util.Optional;
import org.viralstack.render.SlideText;
import org.viralstack.render.movie.place.Placement;

/**
 * Text, in any script, with emoji. It wraps at the lettering's {@code maxWidth}, else at the
 * placement's width, else inside the frame; it is made smaller where it would not fit the
 * placement's height or the frame, and never cut. {@link Placement#fit} means nothing to it.
 *
 * @param text not blank, 1 to {@link #MAX_TEXT} characters; line feeds break lines, control
 *     characters are dropped
 */
public record TextLayer(
    Optional<String> id, Timing timing, String text, Lettering lettering, Placement placement)
    implements Layer {
  public static final int MAX_TEXT = 5000;

  /**
   * @throws IllegalArgumentException when the text is blank or too long
   */
  public TextLayer {
    if (text.codePointCount(0, text.length()) > MAX_TEXT) {
      throw new IllegalArgumentException("A text has at most 5000 characters");
    }
    text = SlideText.clean(text);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A text is not blank");
    }
  }

  @Override
  public Optional<SourceRef> source() {
    return Optional.empty();
  }
}
