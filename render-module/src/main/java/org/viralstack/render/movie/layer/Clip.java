package org.viralstack.render.movie.layer;

import java.time.Duration;
import java.util.Optional;
import org.viralstack.render.movie.place.Durations;

/**
 * The part of a video or a sound that is played.
 *
 * @param trimStart where in the source it begins
 * @param trimEnd where in the source it ends, after {@code trimStart}; empty: at the source's end
 * @param speed {@link #SLOWEST} to {@link #FASTEST}; sound keeps its pitch
 * @param loop whether the part begins again until the layer ends
 */
public record Clip(Duration trimStart, Optional<Duration> trimEnd, double speed, boolean loop) {
  public static final double SLOWEST = 0.25;
  public static final double FASTEST = 8;

  /** The whole source once, as fast as it was made. */
  public static final Clip WHOLE = new Clip(Duration.ZERO, Optional.empty(), 1, false);

  /**
   * @throws IllegalArgumentException when a bound is not kept
   */
  public Clip {
    Durations.checked("trimStart", trimStart);
    Duration from = trimStart;
    trimEnd.ifPresent(
        end -> {
          Durations.checked("trimEnd", end);
          if (end.compareTo(from) <= 0) {
            throw new IllegalArgumentException("trimEnd is after trimStart");
          }
        });
    if (!(speed >= SLOWEST && speed <= FASTEST)) {
      throw new IllegalArgumentException("speed is 0.25 to 8");
    }
  }
}
