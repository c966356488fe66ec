package org.viralstack.render.movie.length;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.layer.AudioLayer;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.ImageLayer;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.place.Durations;

/** When layers end. */
public final class LayerLength {
  private LayerLength() {}

  /** The given duration, else the end of the layer that ends last, else that of stills. */
  static Duration ofScene(Scene scene, Function<SourceRef, Optional<Media>> media) {
    return scene.duration().orElseGet(() -> longest(scene, media));
  }

  /**
   * When {@code layer} ends by itself, after the scene's start: by its duration, or when what it
   * plays is over; empty when only the scene ends it.
   */
  public static Optional<Duration> end(Layer layer, Function<SourceRef, Optional<Media>> media) {
    return layer
        .timing()
        .duration()
        .or(() -> own(layer, media))
        .map(length -> layer.timing().start().plus(length));
  }

  /** How long one pass through a clip takes; empty where the source has no length. */
  public static Optional<Duration> pass(Clip clip, Media media) {
    return media
        .duration()
        .map(whole -> clip.trimEnd().filter(end -> end.compareTo(whole) < 0).orElse(whole))
        .map(end -> end.minus(clip.trimStart()))
        .filter(Duration::isPositive)
        .map(part -> Duration.ofNanos(Math.round(part.toNanos() / clip.speed())));
  }

  private static Duration longest(Scene scene, Function<SourceRef, Optional<Media>> media) {
    Duration end =
        scene.layers().stream()
            .flatMap(layer -> end(layer, media).stream())
            .max(Duration::compareTo)
            .orElse(Scene.OF_STILLS);
    Duration within = end.compareTo(Durations.LONGEST) > 0 ? Durations.LONGEST : end;
    return within.isPositive() ? within : Scene.OF_STILLS;
  }

  private static Optional<Duration> own(Layer layer, Function<SourceRef, Optional<Media>> media) {
    return switch (layer) {
      case VideoLayer video -> once(video.clip(), media.apply(video.src()));
      case AudioLayer audio -> once(audio.clip(), media.apply(audio.src()));
      case ImageLayer ignored -> Optional.empty();
      case TextLayer ignored -> Optional.empty();
    };
  }

  private static Optional<Duration> once(Clip clip, Optional<Media> media) {
    return clip.loop() ? Optional.empty() : media.flatMap(known -> pass(clip, known));
  }
}
