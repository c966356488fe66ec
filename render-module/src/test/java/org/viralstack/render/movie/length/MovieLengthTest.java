package org.viralstack.render.movie.length;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.viralstack.render.Colour;
import org.viralstack.render.media.Format;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.layer.AudioLayer;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.layer.Timing;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.place.Placement;

class MovieLengthTest {
  private static final SourceRef SOURCE = new SourceRef("asset://a");
  private static final Media TEN_SECONDS =
      new Media(Format.MP4, Optional.of(Duration.ofSeconds(10)), 640, 360, 30, true, 1000);

  @Test
  void sceneWithoutLengthsLastsFiveSeconds() {
    assertThat(length(scene(Optional.empty())).total()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void sceneLastsAsItsLongestLayer() {
    Timing late = new Timing(Duration.ofSeconds(3), Optional.empty());
    assertThat(length(scene(Optional.empty(), video(late, Clip.WHOLE))).total())
        .isEqualTo(Duration.ofSeconds(13));
  }

  @Test
  void trimAndSpeedShortenAVideo() {
    Clip clip = new Clip(Duration.ofSeconds(2), Optional.of(Duration.ofSeconds(8)), 2, false);
    assertThat(length(scene(Optional.empty(), video(Timing.WHOLE, clip))).total())
        .isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void loopHasNoLengthOfItsOwn() {
    Clip loop = new Clip(Duration.ZERO, Optional.empty(), 1, true);
    Layer music =
        new AudioLayer(
            Optional.empty(),
            Timing.WHOLE,
            SOURCE,
            loop,
            Sound.AS_MADE,
            Duration.ZERO,
            Duration.ZERO);
    assertThat(length(scene(Optional.empty(), music)).total()).isEqualTo(Scene.OF_STILLS);
  }

  @Test
  void transitionTakesNoTimeAndBelongsHalfToEachScene() {
    Transition fade = new Transition(Transition.Kind.FADE, Duration.ofSeconds(1));
    Scene first =
        new Scene(
            "a", Optional.of(Duration.ofSeconds(2)), Colour.BLACK, List.of(), Optional.of(fade));
    MovieLength length = length(first, scene(Optional.of(Duration.ofSeconds(2))));
    assertThat(length.frames()).isEqualTo(120);
    assertThat(length.scenes()).extracting(SceneLength::tail).containsExactly(15, 0);
    assertThat(length.scenes()).extracting(SceneLength::head).containsExactly(0, 15);
  }

  @Test
  void scenesShorterThanAPictureCountWithThePictureTheyShow() {
    List<Scene> scenes =
        IntStream.range(0, 10)
            .mapToObj(
                at ->
                    new Scene(
                        "s" + at,
                        Optional.of(Duration.ofMillis(10)),
                        Colour.BLACK,
                        List.of(),
                        Optional.empty()))
            .toList();
    Movie movie = new Movie(Optional.empty(), "short", new Frame(360, 360, 1), scenes);
    MovieLength length = MovieLength.of(movie, unknown -> Optional.empty());
    assertThat(length.frames()).isEqualTo(10);
    assertThat(length.total()).isEqualTo(Duration.ofSeconds(10));
  }

  @Property(tries = 200)
  void roundingOfScenesNeverAddsUp(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 20, max = 3000) Integer> millis,
      @ForAll @IntRange(min = 15, max = 60) int fps,
      @ForAll @IntRange(max = 5000) int transition) {
    List<Scene> scenes =
        IntStream.range(0, millis.size())
            .mapToObj(
                at ->
                    new Scene(
                        "s" + at,
                        Optional.of(Duration.ofMillis(Math.max(millis.get(at), 1000 / fps + 1))),
                        Colour.BLACK,
                        List.of(),
                        Optional.of(
                            new Transition(
                                Transition.Kind.WIPE_LEFT, Duration.ofMillis(transition)))))
            .toList();
    MovieLength length =
        MovieLength.of(
            new Movie(Optional.empty(), "", new Frame(360, 640, fps), scenes),
            source -> Optional.empty());
    double exact = length.total().toNanos() / 1e9 * fps;
    assertThat(Math.abs(length.frames() - exact)).isLessThanOrEqualTo(0.5 + 1e-6);
    assertThat(length.scenes().stream().mapToInt(SceneLength::frames).sum())
        .isEqualTo(length.frames());
  }

  private static MovieLength length(Scene... scenes) {
    return MovieLength.of(
        new Movie(Optional.empty(), Movie.UNTITLED, new Frame(640, 360, 30), List.of(scenes)),
        source -> Optional.of(TEN_SECONDS));
  }

  private static Scene scene(Optional<Duration> duration, Layer... layers) {
    return new Scene("b", duration, Colour.BLACK, List.of(layers), Optional.empty());
  }

  private static Layer video(Timing timing, Clip clip) {
    return new VideoLayer(Optional.empty(), timing, SOURCE, clip, Sound.AS_MADE, Placement.USUAL);
  }
}
