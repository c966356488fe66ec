package org.viralstack.studio.slideshow.export;

import org.viralstack.studio.slideshow.SlideshowStatus;

/** What became of the wish to have files of a slideshow. */
public sealed interface ExportOutcome<T> {
  /** Here it is. */
  record Open<T>(T content) implements ExportOutcome<T> {}

  /** The slideshow is being made, or could not be. */
  record NotReady<T>(SlideshowStatus status) implements ExportOutcome<T> {}

  /** The tenant has no such slideshow. */
  record NotFound<T>() implements ExportOutcome<T> {}
}
