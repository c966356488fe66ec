package org.viralstack.render.movie.engine;

import java.time.Duration;
import java.util.Optional;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.ImageLayer;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.Timing;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.place.Anchor;
import org.viralstack.render.movie.place.Animation;
import org.viralstack.render.movie.place.Fit;
import org.viralstack.render.movie.place.Length;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.render.movie.place.Spot;

/** Layers with one thing about them that is not usual. */
final class Layers {
  private Layers() {}

  static Layer image(Placement placement) {
    return new ImageLayer(Optional.empty(), Timing.WHOLE, Stock.SOURCE, placement);
  }

  static Layer video(Clip clip, Sound sound) {
    return new VideoLayer(
        Optional.empty(), Timing.WHOLE, Stock.SOURCE, clip, sound, Placement.USUAL);
  }

  static Layer text(String text) {
    return new TextLayer(Optional.empty(), Timing.WHOLE, text, Lettering.USUAL, Placement.USUAL);
  }

  /** In pixels, by the upper left corner. */
  static Placement at(double x, double y, double width, double height, Fit fit) {
    return placed(x, y, width, height, fit, 1, 0, Duration.ZERO, Duration.ZERO, Optional.empty());
  }

  static Placement opaque(double opacity) {
    return placed(
        0, 0, 360, 360, Fit.FILL, opacity, 0, Duration.ZERO, Duration.ZERO, Optional.empty());
  }

  static Placement turned(double degrees) {
    return placed(
        60, 150, 240, 60, Fit.FILL, 1, degrees, Duration.ZERO, Duration.ZERO, Optional.empty());
  }

  static Placement fading(Duration fadeIn, Duration fadeOut) {
    return placed(0, 0, 360, 360, Fit.FILL, 1, 0, fadeIn, fadeOut, Optional.empty());
  }

  static Placement moving(Animation.Kind kind) {
    return placed(
        90,
        90,
        180,
        180,
        Fit.FILL,
        1,
        0,
        Duration.ZERO,
        Duration.ZERO,
        Optional.of(Animation.usual(kind)));
  }

  private static Placement placed(
      double x,
      double y,
      double width,
      double height,
      Fit fit,
      double opacity,
      double degrees,
      Duration fadeIn,
      Duration fadeOut,
      Optional<Animation> animation) {
    return new Placement(
        new Spot(new Length.Pixels(x), new Length.Pixels(y), Anchor.TOP_LEFT),
        Optional.of(new Length.Pixels(width)),
        Optional.of(new Length.Pixels(height)),
        fit,
        opacity,
        degrees,
        fadeIn,
        fadeOut,
        animation);
  }
}
