package org.viralstack.render.movie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.render.movie.engine.SceneOutcome.Rendered;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Sound;

class AlikeSoundsTest {
  private static final int SECONDS = 2;

  @TempDir Path directory;

  @Test
  void layersThatAreAlikeAreEachHeardFromBeginningToEnd() throws Exception {
    Path video = Stock.video(directory);
    Layer layer = Layers.video(Clip.WHOLE, new Sound(0.2, false));

    short[] once = heard(video, layer);
    short[] twice = heard(video, layer, layer);

    for (int tenth = 0; tenth < 10; tenth++) {
      assertThat(loudness(twice, tenth) / loudness(once, tenth))
          .as("tenth %d", tenth)
          .isBetween(1.9, 2.1);
    }
  }

  private short[] heard(Path video, Layer... layers) throws Exception {
    Path film = directory.resolve("film.mp4");
    SceneOutcome outcome =
        new SceneRenderer(Stock.FFMPEG)
            .render(Stock.order(SECONDS, Map.of(Stock.SOURCE, video), layers), film, share -> {});
    assertThat(outcome).isInstanceOf(Rendered.class);
    return Stock.sound(film);
  }

  private static double loudness(short[] samples, int tenth) {
    int part = samples.length / 10;
    double sum = 0;
    for (short sample : Arrays.copyOfRange(samples, tenth * part, (tenth + 1) * part)) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / part);
  }
}
