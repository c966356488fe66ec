package org.viralstack.api.slides.slideshow.creation;

import java.util.Map;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.studio.slideshow.Slideshow;

/** What a slideshow would have been made of; none was made. */
@SnakeCase
public record TrialView(
    boolean dryRun,
    String appId,
    String templateKey,
    String language,
    Map<String, String> variables) {
  static TrialView of(Slideshow slideshow) {
    return new TrialView(
        true,
        slideshow.app().value(),
        slideshow.template(),
        slideshow.language(),
        slideshow.chosen());
  }
}
