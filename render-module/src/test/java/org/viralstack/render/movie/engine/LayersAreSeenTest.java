package org.viralstack.render.movie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viralstack.render.movie.engine.SceneOutcome.Rendered;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.place.Animation;
import org.viralstack.render.movie.place.Fit;

class LayersAreSeenTest {
  private static final int WHITE = 0xffffff;
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;
  private static final int LIME = 0x00ff00;

  @TempDir static Path directory;
  private static Path picture;
  private static Path video;

  @BeforeAll
  static void files() throws Exception {
    picture = Stock.png(directory, 400, 200);
    video = Stock.video(directory);
  }

  @Test
  void pictureStandsWhereItsBoxIs() throws Exception {
    BufferedImage seen = still(Layers.image(Layers.at(40, 60, 200, 100, Fit.FILL)));
    expect(seen, 50, 70, RED);
    expect(seen, 230, 150, BLUE);
    expect(seen, 36, 70, WHITE);
    expect(seen, 50, 56, WHITE);
    expect(seen, 244, 150, WHITE);
    expect(seen, 230, 164, WHITE);
  }

  @Test
  void containLeavesTheRestOfTheBoxClear() throws Exception {
    BufferedImage seen = still(Layers.image(Layers.at(80, 80, 200, 200, Fit.CONTAIN)));
    expect(seen, 90, 180, RED);
    expect(seen, 90, 100, WHITE);
  }

  @Test
  void coverFillsTheBoxAndNoMore() throws Exception {
    BufferedImage seen = still(Layers.image(Layers.at(80, 80, 200, 200, Fit.COVER)));
    expect(seen, 84, 84, RED);
    expect(seen, 276, 276, BLUE);
    expect(seen, 74, 180, WHITE);
    expect(seen, 286, 180, WHITE);
  }

  @Test
  void photographHasItsOwnColours() throws Exception {
    Path photograph = Stock.jpeg(picture);
    Layer layer = Layers.image(Layers.at(40, 60, 200, 100, Fit.FILL));
    BufferedImage seen = Stock.frame(rendered(0.2, photograph, layer), 1);
    expect(seen, 50, 70, RED);
    expect(seen, 230, 150, BLUE);
    expect(seen, 36, 70, WHITE);
  }

  @Test
  void opacityLetsTheBackgroundThrough() throws Exception {
    expect(still(Layers.image(Layers.opaque(0.5))), 90, 90, 0xff8080);
  }

  @Test
  void rotationTurnsClockwiseAboutTheMiddle() throws Exception {
    BufferedImage seen = still(Layers.image(Layers.turned(90)));
    expect(seen, 180, 80, RED);
    expect(seen, 180, 280, BLUE);
    expect(seen, 80, 180, WHITE);
  }

  @Test
  void fadesBeginAndEndWithNothing() throws Exception {
    Duration half = Duration.ofMillis(500);
    Path film = rendered(1, picture, Layers.image(Layers.fading(half, half)));
    expect(Stock.frame(film, 0), 90, 90, WHITE);
    expect(Stock.frame(film, 5), 90, 90, RED);
    assertThat(Stock.frame(film, 9).getRGB(90, 90) & 0xff).isBetween(0x80, 0xf8);
  }

  @ParameterizedTest
  @EnumSource(Animation.Kind.class)
  void everyMotionEndsInItsPlaceAndBeginsElsewhere(Animation.Kind kind) throws Exception {
    Path film = rendered(1, picture, Layers.image(Layers.moving(kind)));
    BufferedImage first = Stock.frame(film, 0);
    BufferedImage last = Stock.frame(film, 9);
    expect(last, 100, 180, RED);
    expect(last, 260, 180, BLUE);
    expect(last, 80, 180, WHITE);
    if (!kind.lasting()) {
      assertThat(first.getRGB(100, 180)).isNotEqualTo(last.getRGB(100, 180));
    }
  }

  @Test
  void trimAndSpeedDecideWhatAVideoShows() throws Exception {
    Clip clip = new Clip(Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(3)), 2, true);
    Path film = rendered(1.5, video, Layers.video(clip, new Sound(1, true)));
    expect(Stock.frame(film, 3), 180, 180, RED);
    expect(Stock.frame(film, 7), 180, 180, LIME);
    expect(Stock.frame(film, 12), 180, 180, RED);
    assertThat(Stock.sound(film)).isEmpty();
  }

  @Test
  void volumeIsHeard() throws Exception {
    double loud = loudness(Stock.sound(rendered(1, video, tone(1))));
    double soft = loudness(Stock.sound(rendered(1, video, tone(0.5))));
    assertThat(loud).isGreaterThan(1000);
    assertThat(soft / loud).isBetween(0.45, 0.55);
  }

  @Test
  void textIsSeenAndIsNoCode() throws Exception {
    String hostile = "\u0000'; [in]drawtext=textfile=/etc/passwd:\\ %{pts} \"$(id)\" 😀 مرحبا";
    BufferedImage seen = still(Layers.text(hostile));
    int dark = 0;
    for (int at = 0; at < 360 * 360; at++) {
      dark += (seen.getRGB(at % 360, at / 360) & 0xff) < 0xd8 ? 1 : 0;
    }
    assertThat(dark).isGreaterThan(100);
  }

  private static Layer tone(double volume) {
    return Layers.video(Clip.WHOLE, new Sound(volume, false));
  }

  private static BufferedImage still(Layer layer) throws Exception {
    return Stock.frame(rendered(0.2, picture, layer), 1);
  }

  private static Path rendered(double seconds, Path source, Layer layer) throws Exception {
    Path film = directory.resolve("film.mp4");
    SceneOutcome outcome =
        new SceneRenderer(Stock.FFMPEG)
            .render(Stock.order(seconds, Map.of(Stock.SOURCE, source), layer), film, share -> {});
    assertThat(outcome).isInstanceOf(Rendered.class);
    return film;
  }

  private static double loudness(short[] samples) {
    double sum = 0;
    for (short sample : samples) {
      sum += (double) sample * sample;
    }
    return Math.sqrt(sum / samples.length);
  }

  private static void expect(BufferedImage seen, int x, int y, int rgb) {
    int pixel = seen.getRGB(x, y);
    for (int shift = 0; shift <= 16; shift += 8) {
      assertThat((pixel >> shift) & 0xff)
          .as("channel at bit %d of %06x at %d, %d", shift, pixel & 0xffffff, x, y)
          .isCloseTo((rgb >> shift) & 0xff, org.assertj.core.data.Offset.offset(14));
    }
  }
}
