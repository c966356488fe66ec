package org.viralstack.studio.movie.reading;

import java.time.Duration;
import java.util.Optional;
import org.viralstack.render.movie.layer.Timing;
import org.viralstack.render.movie.place.Durations;

/** Reads times, which are seconds. */
final class Times {
  /** Shorter than a picture of the fastest movie. */
  static final double LEAST = 0.01;

  private Times() {}

  static Duration ofSeconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  /** A length of time. */
  static Optional<Duration> positive(Fields fields, String name, Duration longest) {
    return fields.number(name, LEAST, Durations.seconds(longest)).map(Times::ofSeconds);
  }

  static Optional<Duration> positive(Fields fields, String name) {
    return positive(fields, name, Durations.LONGEST);
  }

  /** A moment, or a length of time that may be nothing. */
  static Optional<Duration> from0(Fields fields, String name) {
    return fields.number(name, 0, Durations.seconds(Durations.LONGEST)).map(Times::ofSeconds);
  }

  static Timing timing(Fields fields) {
    return new Timing(from0(fields, "start").orElse(Duration.ZERO), positive(fields, "duration"));
  }
}
