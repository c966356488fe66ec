package org.viralstack.render.movie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.render.movie.layer.ImageLayer;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.Timing;
import org.viralstack.render.movie.memory.Room;
import org.viralstack.render.movie.place.Fit;
import org.viralstack.render.movie.place.Ink;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.render.movie.show.Refusal;

/** A scene whose layers would fill the memory of the process is refused before it takes any. */
@Timeout(60)
class TooMuchAtATimeTest {
  private static final double SECONDS = 0.3;
  private static final String TOO_MUCH =
      "The scene shows too much at a time; give its layers smaller sizes, or let them follow one"
          + " another";

  @TempDir Path directory;

  @Test
  void picturesThatAreTooLargeTogetherAreRefused() throws Exception {
    assertThat(rendered(large(Timing.WHOLE), large(Timing.WHOLE)))
        .isEqualTo(new SceneOutcome.Refused(TOO_MUCH));
  }

  @Test
  void picturesThatFollowOneAnotherMayEachBeLarge() throws Exception {
    Duration half = Duration.ofMillis(100);

    assertThat(
            rendered(
                large(new Timing(half, Optional.empty())),
                large(new Timing(Duration.ZERO, Optional.of(half)))))
        .isInstanceOf(SceneOutcome.Rendered.class);
  }

  @Test
  void textsWithFarShadowsAreCountedToo() throws Exception {
    Lettering usual = Lettering.USUAL;
    double far = Lettering.Shadow.FARTHEST;
    Lettering shadowed =
        new Lettering(
            usual.family(),
            usual.size(),
            usual.weight(),
            usual.colour(),
            usual.background(),
            usual.align(),
            usual.lineHeight(),
            usual.stroke(),
            Optional.of(new Lettering.Shadow(Ink.BLACK, far, far, far)),
            usual.maxWidth());
    Layer text = new TextLayer(Optional.empty(), Timing.WHOLE, "Far", shadowed, Placement.USUAL);

    assertThat(rendered(Collections.nCopies(50, text).toArray(Layer[]::new)))
        .isEqualTo(new SceneOutcome.Refused(TOO_MUCH));
  }

  @Test
  void nobodyTakesMoreThanHalfOfTheHeap() {
    assertThatThrownBy(() -> Room.taken(Runtime.getRuntime().maxMemory() / 2 + 1))
        .isInstanceOf(Refusal.class);
  }

  /** 35 megapixels, of what is no larger than a thumbnail. */
  private static Layer large(Timing timing) {
    return new ImageLayer(
        Optional.empty(), timing, Stock.SOURCE, Layers.at(0, 0, 5900, 5900, Fit.FILL));
  }

  private SceneOutcome rendered(Layer... layers) throws Exception {
    Path picture = Stock.png(directory, 40, 20);
    return new SceneRenderer(Stock.FFMPEG)
        .render(
            Stock.order(SECONDS, Map.of(Stock.SOURCE, picture), layers),
            directory.resolve("out.mp4"),
            share -> {});
  }
}
