package org.viralstack.studio.copy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.viralstack.render.Deck;
import org.viralstack.render.Slide;
import org.viralstack.studio.wording.OwnWords;

/**
 * All the words of a slideshow.
 *
 * @param language what it is written in; not the app's where that was not at hand
 * @param author who wrote it
 * @param variables a value for every variable of the template, by name
 * @param slides exactly six, without screenshots
 * @param caption up to {@value #LONGEST_CAPTION} characters; may have line breaks
 * @param hashtags {@value #FEWEST_HASHTAGS} to {@value #MOST_HASHTAGS}, all different
 * @param callsToAction {@value #CALLS_TO_ACTION}, all different, up to {@value Slide#MAX_CALL}
 *     characters each
 */
public record SlideshowCopy(
    Locale language,
    Author author,
    Map<String, String> variables,
    List<Slide> slides,
    String caption,
    List<Hashtag> hashtags,
    List<String> callsToAction) {
  public static final int LONGEST_CAPTION = 1000;
  public static final int FEWEST_HASHTAGS = 3;
  public static final int MOST_HASHTAGS = 8;
  public static final int CALLS_TO_ACTION = 3;

  /** Who writes copy. */
  public enum Author {
    /** The shipped library. */
    LIBRARY,
    /** A language model. */
    MODEL
  }

  /**
   * @throws IllegalArgumentException with a sentence, when a limit is broken
   */
  public SlideshowCopy {
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    slides = List.copyOf(slides);
    hashtags = List.copyOf(hashtags);
    callsToAction = List.copyOf(callsToAction);
    require(slides.size() == Deck.SLIDES, "exactly " + Deck.SLIDES + " slides");
    require(
        !caption.isBlank() && OwnWords.length(caption) <= LONGEST_CAPTION,
        "a caption of up to " + LONGEST_CAPTION + " characters");
    require(
        hashtags.size() >= FEWEST_HASHTAGS
            && hashtags.size() <= MOST_HASHTAGS
            && Set.copyOf(hashtags).size() == hashtags.size(),
        FEWEST_HASHTAGS + " to " + MOST_HASHTAGS + " different hashtags");
    require(
        callsToAction.size() == CALLS_TO_ACTION
            && Set.copyOf(callsToAction).size() == CALLS_TO_ACTION
            && callsToAction.stream().allMatch(SlideshowCopy::isCall),
        CALLS_TO_ACTION + " different calls to action");
  }

  private static boolean isCall(String text) {
    return !text.isBlank() && OwnWords.length(text) <= Slide.MAX_CALL;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("A slideshow has " + what);
    }
  }
}
