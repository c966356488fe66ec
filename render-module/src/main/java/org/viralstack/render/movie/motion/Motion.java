package org.viralstack.render.movie.motion;

import java.util.Optional;
import org.viralstack.render.movie.place.Animation;
import org.viralstack.render.movie.place.Durations;
import org.viralstack.render.movie.place.Placement;

/**
 * The motion of one layer.
 *
 * @param placement whose animation, fades and opacity count
 * @param length how long the layer is there, in seconds
 */
public record Motion(Placement placement, double length) {
  /** How far {@link Pose#zoom} goes. */
  public static final double MOST_ZOOM = 1.16;

  private static final double OVERSHOOT = 1.70158;
  private static final double POP_APPEARS = 0.35;

  /** Whether {@link Pose#zoom} is ever more than 1. */
  public boolean isZooming() {
    return placement.animation().filter(animation -> animation.kind().lasting()).isPresent();
  }

  /**
   * The pose at a moment.
   *
   * @param time since the layer's start, in seconds
   */
  public Pose at(double time) {
    Optional<Animation> animation = placement.animation();
    Pose pose = animation.map(moving -> moved(moving, time)).orElse(Pose.REST);
    return pose.faded(placement.opacity() * fade(time));
  }

  private double fade(double time) {
    return rise(time, Durations.seconds(placement.fadeIn()))
        * rise(length - time, Durations.seconds(placement.fadeOut()));
  }

  private static double rise(double time, double whole) {
    return whole <= 0 ? 1 : Math.clamp(time / whole, 0, 1);
  }

  private Pose moved(Animation animation, double time) {
    double usual = animation.kind().lasting() ? length : Durations.seconds(Animation.USUAL);
    double whole = Math.min(length, animation.duration().map(Durations::seconds).orElse(usual));
    double share = whole <= 0 ? 1 : Math.clamp(time / whole, 0, 1);
    double slowing = 1 - Math.pow(1 - share, 3);
    return switch (animation.kind()) {
      case KEN_BURNS -> Pose.REST.seen(zoom(share), 0.55 * share, -0.4 * share);
      case ZOOM_IN -> Pose.REST.seen(zoom(share), 0, 0);
      case ZOOM_OUT -> Pose.REST.seen(zoom(1 - share), 0, 0);
      case SLIDE_UP -> Pose.REST.away(0, 1 - slowing);
      case SLIDE_DOWN -> Pose.REST.away(0, slowing - 1);
      case SLIDE_LEFT -> Pose.REST.away(1 - slowing, 0);
      case SLIDE_RIGHT -> Pose.REST.away(slowing - 1, 0);
      case POP -> Pose.REST.scaled(beyond(share)).faded(Math.min(1, share / POP_APPEARS));
      case FADE -> Pose.REST.faded(share);
      case ZOOM -> Pose.REST.scaled(0.82 + 0.18 * slowing).faded(slowing);
    };
  }

  /** Grows evenly as a factor, not as a sum: that looks like one speed. */
  private static double zoom(double share) {
    return Math.pow(MOST_ZOOM, share);
  }

  private static double beyond(double share) {
    double left = share - 1;
    return Math.max(0.02, 1 + (OVERSHOOT + 1) * left * left * left + OVERSHOOT * left * left);
  }
}
