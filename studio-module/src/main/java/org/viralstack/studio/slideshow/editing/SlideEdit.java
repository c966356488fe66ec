package org.viralstack.studio.slideshow.editing;

import java.util.List;
import java.util.Optional;
import org.viralstack.render.Slide;

/**
 * Other words for one slide; what is empty stays, an empty text takes away what can be missing.
 *
 * @param position 1 to 6
 */
public record SlideEdit(
    int position,
    Optional<String> headline,
    Optional<String> body,
    Optional<String> badge,
    Optional<String> callToAction,
    Optional<List<String>> points) {
  /**
   * The slide with the new words.
   *
   * @throws IllegalArgumentException with a sentence, when they break a limit of its layout
   */
  Slide applied(Slide slide) {
    return new Slide(
        slide.layout(),
        headline.orElse(slide.headline()),
        body.or(slide::body),
        badge.or(slide::badge),
        callToAction.or(slide::callToAction),
        points.orElse(slide.points()),
        slide.index(),
        slide.screenshot());
  }
}
