package org.viralstack.studio.slideshow.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.render.Slide;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;

/** Other words for a slideshow; what is empty stays. */
public record TextEdit(
    Optional<String> caption,
    Optional<List<Hashtag>> hashtags,
    Optional<List<String>> callsToAction,
    List<SlideEdit> slides) {
  public TextEdit {
    slides = List.copyOf(slides);
  }

  /**
   * The copy with the new words.
   *
   * @throws IllegalArgumentException with a sentence, when they break a limit
   */
  SlideshowCopy applied(SlideshowCopy copy) {
    List<Slide> changed = new ArrayList<>(copy.slides());
    slides.forEach(
        edit -> changed.set(edit.position() - 1, edit.applied(changed.get(edit.position() - 1))));
    return new SlideshowCopy(
        copy.language(),
        copy.author(),
        copy.variables(),
        changed,
        caption.orElse(copy.caption()),
        hashtags.orElse(copy.hashtags()),
        callsToAction.orElse(copy.callsToAction()));
  }
}
