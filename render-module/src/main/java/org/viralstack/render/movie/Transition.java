package org.viralstack.render.movie;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * How one scene becomes the next. The time it takes is centred on the cut and belongs half to each
 * scene, whose edge pictures are held; so the movie is as long as its scenes together.
 *
 * @param duration 0 to {@link #LONGEST}; shortened where the scenes are shorter than it
 */
public record Transition(Kind kind, Duration duration) {
  public static final Duration LONGEST = Duration.ofSeconds(5);
  public static final Duration USUAL = Duration.ofMillis(500);

  /** The ways. The next scene enters moving in the direction that is named. */
  public enum Kind {
    CUT("cut"),
    FADE("fade"),
    WIPE_LEFT("wipeleft"),
    WIPE_RIGHT("wiperight"),
    SLIDE_LEFT("slideleft"),
    SLIDE_RIGHT("slideright");

    private final String name;

    Kind(String name) {
      this.name = name;
    }

    /** As movies spell it. */
    public String wireName() {
      return name;
    }

    public static Optional<Kind> named(String name) {
      return Arrays.stream(values()).filter(kind -> kind.name.equals(name)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException when the duration is out of bounds
   */
  public Transition {
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A transition takes 0 to 5 s");
    }
  }
}
