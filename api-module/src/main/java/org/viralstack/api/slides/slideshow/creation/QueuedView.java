package org.viralstack.api.slides.slideshow.creation;

import org.viralstack.api.json.SnakeCase;
import org.viralstack.studio.slideshow.Slideshow;

/** What is known of a slideshow that was just asked for. */
@SnakeCase
public record QueuedView(String slideshowId) {
  static QueuedView of(Slideshow slideshow) {
    return new QueuedView(slideshow.id().value());
  }
}
