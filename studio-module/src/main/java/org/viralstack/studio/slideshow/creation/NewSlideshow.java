package org.viralstack.studio.slideshow.creation;

import java.util.Map;
import java.util.Optional;
import org.viralstack.studio.AppId;

/**
 * What a caller says of a slideshow that is to be made; none of it need exist.
 *
 * @param variables those that the caller sets, by name
 * @param hook the identifier of the hook to begin from
 * @param images where the pictures are to come from
 */
public record NewSlideshow(
    AppId app,
    String template,
    Map<String, String> variables,
    Optional<String> hook,
    ImageSource images) {
  public NewSlideshow {
    variables = Map.copyOf(variables);
  }
}
