package org.viralstack.render.movie.layer;

import java.time.Duration;
import java.util.Optional;
import org.viralstack.render.movie.place.Durations;

/**
 * When a layer is there.
 *
 * @param start after the scene's start, 0 to one hour
 * @param duration more than 0 and at most one hour; empty: as long as its source plays, or to the
 *     end of the scene where that has no length of its own or loops
 */
public record Timing(Duration start, Optional<Duration> duration) {
  /** From the start of the scene, without a length of its own. */
  public static final Timing WHOLE = new Timing(Duration.ZERO, Optional.empty());

  /**
   * @throws IllegalArgumentException when a duration is out of bounds
   */
  public Timing {
    Durations.checked("A layer's start", start);
    duration.ifPresent(given -> Durations.positive("A layer's duration", given));
  }
}
