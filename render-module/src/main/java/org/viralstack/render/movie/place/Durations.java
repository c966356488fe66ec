package org.viralstack.render.movie.place;

import java.time.Duration;

/** The bounds of every time in a movie: nothing is negative, nothing is longer than an hour. */
public final class Durations {
  public static final Duration LONGEST = Duration.ofHours(1);

  private Durations() {}

  /**
   * Insists on a time that may be nothing.
   *
   * @throws IllegalArgumentException when it is negative or longer than {@link #LONGEST}
   */
  public static void checked(String what, Duration given) {
    if (given.isNegative() || given.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(what + " is 0 to 3600 s");
    }
  }

  /**
   * Insists on a time that is more than nothing.
   *
   * @throws IllegalArgumentException when it is not positive or longer than {@link #LONGEST}
   */
  public static void positive(String what, Duration given) {
    if (!given.isPositive() || given.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(what + " is more than 0 and at most 3600 s");
    }
  }

  public static double seconds(Duration given) {
    return given.toNanos() / 1e9;
  }
}
