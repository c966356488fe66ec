package org.viralstack.render.movie.layer;

import java.time.Duration;
import java.util.Optional;
import org.viralstack.render.movie.place.Durations;

/**
 * Sound alone.
 *
 * @param fadeIn from silence, 0 to one hour
 * @param fadeOut to silence at the layer's end, 0 to one hour
 */
public record AudioLayer(
    Optional<String> id,
    Timing timing,
    SourceRef src,
    Clip clip,
    Sound sound,
    Duration fadeIn,
    Duration fadeOut)
    implements Layer {
  /**
   * @throws IllegalArgumentException when a fade is out of bounds
   */
  public AudioLayer {
    Durations.checked("fadeIn", fadeIn);
    Durations.checked("fadeOut", fadeOut);
  }

  @Override
  public Optional<SourceRef> source() {
    return Optional.of(src);
  }
}
