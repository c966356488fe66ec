package org.viralstack.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Six slides that belong together.
 *
 * @param brand name and colours
 * @param language decides line breaking, the forms of Han characters and the side that reading
 *     starts from
 * @param style letters and artwork
 * @param slides exactly {@value #SLIDES}
 * @param seed varies the artwork; the same seed gives the same artwork
 * @param watermark drawn across every slide, for example on test output; up to {@value
 *     #MAX_WATERMARK} code points
 */
public record Deck(
    Brand brand,
    Locale language,
    Style style,
    List<Slide> slides,
    long seed,
    Optional<String> watermark) {
  public static final int SLIDES = 6;
  public static final int MAX_WATERMARK = 24;

  /**
   * @throws IllegalArgumentException when there are not exactly six slides
   */
  public Deck {
    slides = List.copyOf(slides);
    if (slides.size() != SLIDES) {
      throw new IllegalArgumentException("A deck has exactly " + SLIDES + " slides");
    }
    watermark = SlideText.optional("watermark", watermark, MAX_WATERMARK);
  }

  /**
   * The slide at a place.
   *
   * @param position 1 to {@value #SLIDES}
   */
  public Slide slide(int position) {
    return slides.get(position - 1);
  }
}
