package org.viralstack.studio.slideshow.storage;

import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;

/**
 * One drawing of a slideshow. Every revision has its own, since a task that is just ending keeps
 * another of the same name from being asked for.
 */
public record Drawing(SlideshowId slideshow, int revision) {
  public static Drawing of(Slideshow slideshow) {
    return new Drawing(slideshow.id(), slideshow.revision());
  }

  /**
   * Reads what {@link #instance} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Drawing of(String instance) {
    int slash = instance.indexOf('/');
    return new Drawing(
        new SlideshowId(instance.substring(0, Math.max(0, slash))),
        Integer.parseInt(instance.substring(slash + 1)));
  }

  String instance() {
    return slideshow + "/" + revision;
  }
}
