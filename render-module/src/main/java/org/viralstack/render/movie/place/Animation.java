package org.viralstack.render.movie.place;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A motion of a layer.
 *
 * @param duration of an entrance, {@link #USUAL} where empty, at most the layer's length; motions
 *     that last take the layer's whole length where empty
 */
public record Animation(Kind kind, Optional<Duration> duration) {
  public static final Duration USUAL = Duration.ofMillis(600);

  /** The motions. */
  public enum Kind {
    /** A slow zoom with a slight drift inside the layer's box, as long as it is there. */
    KEN_BURNS("kenburns", true),
    /** A slow zoom towards the middle of the box. */
    ZOOM_IN("zoom-in", true),
    /** A slow zoom away from the middle of the box. */
    ZOOM_OUT("zoom-out", true),
    /** Enters moving upwards. */
    SLIDE_UP("slide-up", false),
    SLIDE_DOWN("slide-down", false),
    SLIDE_LEFT("slide-left", false),
    SLIDE_RIGHT("slide-right", false),
    /** Grows from nothing, a little beyond its size and back. */
    POP("pop", false),
    /** Appears. */
    FADE("fade", false),
    /** Grows a little while it appears. */
    ZOOM("zoom", false);

    private final String name;
    private final boolean lasting;

    Kind(String name, boolean lasting) {
      this.name = name;
      this.lasting = lasting;
    }

    /** As movies spell it. */
    public String wireName() {
      return name;
    }

    /** Whether it goes on while the layer is there, rather than only when it enters. */
    public boolean lasting() {
      return lasting;
    }

    public static Optional<Kind> named(String name) {
      return Arrays.stream(values()).filter(kind -> kind.name.equals(name)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException when the duration is out of bounds
   */
  public Animation {
    duration.ifPresent(given -> Durations.positive("An animation's duration", given));
  }

  public static Animation usual(Kind kind) {
    return new Animation(kind, Optional.empty());
  }
}
