package org.viralstack.render.movie.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.layer.AudioLayer;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.length.LayerLength;
import org.viralstack.render.movie.place.Durations;
import org.viralstack.render.movie.show.Refusal;
import org.viralstack.render.movie.sound.Cue;
import org.viralstack.render.movie.sound.Mix;

/** From the layers of a scene to what is heard. */
final class Score {
  private final SceneOrder order;
  private final Map<SourceRef, Media> media;
  private final List<Cue> cues = new ArrayList<>();

  private Score(SceneOrder order, Map<SourceRef, Media> media) {
    this.order = order;
    this.media = media;
  }

  static List<Cue> of(SceneOrder order, Map<SourceRef, Media> media) throws Refusal {
    Score score = new Score(order, media);
    for (Layer layer : order.scene().layers()) {
      switch (layer) {
        case AudioLayer audio -> {
          if (!score.media(audio.src()).hasAudio()) {
            throw new Refusal("The src of an audio layer has no sound");
          }
          score.add(
              layer, audio.src(), audio.clip(), audio.sound(), audio.fadeIn(), audio.fadeOut());
        }
        case VideoLayer video ->
            score.add(
                layer,
                video.src(),
                video.clip(),
                video.sound(),
                video.placement().fadeIn(),
                video.placement().fadeOut());
        default -> {}
      }
    }
    return score.cues;
  }

  /** How many samples a scene has; a fraction of one is counted as one. */
  static long samples(SceneOrder order) {
    return Math.ceilDiv((long) order.length().frames() * Mix.RATE, order.frame().fps());
  }

  private void add(
      Layer layer, SourceRef source, Clip clip, Sound sound, Duration fadeIn, Duration fadeOut) {
    if (!sound.audible() || !media(source).hasAudio()) {
      return;
    }
    long start = samples(layer.timing().start());
    long whole = samples(order);
    long end =
        LayerLength.end(layer, other -> Optional.ofNullable(media.get(other)))
            .map(time -> Math.min(whole, samples(time)))
            .orElse(whole);
    if (start < end) {
      Path file = Optional.ofNullable(order.files().get(source)).orElseThrow();
      cues.add(
          new Cue(
              file,
              media(source),
              clip,
              start,
              end,
              sound.volume(),
              samples(fadeIn),
              samples(fadeOut)));
    }
  }

  private Media media(SourceRef source) {
    return Optional.ofNullable(media.get(source)).orElseThrow();
  }

  private static long samples(Duration time) {
    return Math.round(Durations.seconds(time) * Mix.RATE);
  }
}
