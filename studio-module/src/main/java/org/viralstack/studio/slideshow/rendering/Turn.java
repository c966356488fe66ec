package org.viralstack.studio.slideshow.rendering;

import java.time.Duration;
import org.viralstack.studio.slideshow.Slideshow;

/** What a task finds that wants to draw a slideshow. */
sealed interface Turn {
  /** It is to be drawn now. */
  record Now(Slideshow slideshow) implements Turn {}

  /** Others of the organization are being drawn. */
  record Later(Duration pause) implements Turn {}

  /** There is nothing to draw: it has ended, or is gone. */
  record Never() implements Turn {}
}
