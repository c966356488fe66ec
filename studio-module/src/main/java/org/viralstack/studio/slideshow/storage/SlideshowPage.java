package org.viralstack.studio.slideshow.storage;

import java.util.List;
import org.viralstack.studio.slideshow.Slideshow;

/**
 * A page of slideshows.
 *
 * @param total how many there are on all pages
 */
public record SlideshowPage(List<Slideshow> slideshows, long total) {
  public SlideshowPage {
    slideshows = List.copyOf(slideshows);
  }
}
