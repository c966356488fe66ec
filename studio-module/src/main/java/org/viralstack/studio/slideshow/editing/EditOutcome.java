package org.viralstack.studio.slideshow.editing;

import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowStatus;

/** What became of an edit. */
public sealed interface EditOutcome {
  /** The slideshow as it stands now; QUEUED when slides are to be drawn again. */
  record Edited(Slideshow slideshow) implements EditOutcome {}

  record NotFound() implements EditOutcome {}

  /** It is being made, or could not be; nothing changed. */
  record NotReady(SlideshowStatus status) implements EditOutcome {}

  /**
   * The words break a limit; nothing changed.
   *
   * @param problem in a sentence for people
   */
  record Unfit(String problem) implements EditOutcome {}
}
