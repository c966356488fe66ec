package org.viralstack.studio.movie.reading;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.layer.AudioLayer;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.ImageLayer;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.place.Anchor;
import org.viralstack.render.movie.place.Animation;
import org.viralstack.render.movie.place.Fit;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.studio.movie.Reading;

/** The example movies that are handed out. */
class GalleryTest {
  private static final Path GALLERY = Path.of("..", "docs", "movies");

  /** What any installation takes as a body. */
  private static final int USUAL_BODY = 1 << 20;

  private final Map<String, Movie> movies = new TreeMap<>();

  GalleryTest() throws IOException {
    try (Stream<Path> files = Files.list(GALLERY)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .forEach(file -> movies.put(file.getFileName().toString(), movie(file)));
    }
  }

  private static Movie movie(Path file) {
    try {
      JsonObject body = Bodies.json(Files.readString(file));
      assertThat(Files.size(file)).isLessThan(USUAL_BODY);
      Reading reading = Bodies.reader().read(Bodies.TENANT, body);
      assertThat(reading).as(file.toString()).isInstanceOf(Reading.Read.class);
      Reading.Read read = (Reading.Read) reading;
      assertThat(read.warnings()).as(file.toString()).isEmpty();
      return read.submission().movie();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Stream<Layer> layers() {
    return movies.values().stream()
        .flatMap(movie -> movie.scenes().stream())
        .flatMap(scene -> scene.layers().stream());
  }

  private <T extends Layer> List<T> layers(Class<T> type) {
    return layers().filter(type::isInstance).map(type::cast).toList();
  }

  private List<Placement> placements() {
    return layers()
        .flatMap(
            layer ->
                switch (layer) {
                  case VideoLayer video -> Stream.of(video.placement());
                  case ImageLayer image -> Stream.of(image.placement());
                  case TextLayer text -> Stream.of(text.placement());
                  case AudioLayer audio -> Stream.empty();
                })
        .toList();
  }

  private List<Lettering> letterings() {
    return layers(TextLayer.class).stream().map(TextLayer::lettering).toList();
  }

  private void someTextHas(Predicate<String> what) {
    assertThat(layers(TextLayer.class)).extracting(TextLayer::text).anyMatch(what);
  }

  @Test
  void atLeastTwelveMoviesAndAFirstOneOfThreeScenesAreThere() {
    assertThat(movies).hasSizeGreaterThan(12);
    assertThat(movies.get("payload.json").scenes()).hasSize(3);
  }

  @Test
  void everyKindOfFrameIsUsed() {
    List<Frame> frames = movies.values().stream().map(Movie::frame).toList();

    assertThat(frames).anyMatch(frame -> frame.portrait());
    assertThat(frames).anyMatch(frame -> frame.width() == frame.height());
    assertThat(frames).anyMatch(frame -> frame.width() > frame.height());
    assertThat(frames).anyMatch(frame -> frame.fps() == Frame.MAX_FPS);
  }

  @Test
  void everyWayToPlaceAndMoveIsUsed() {
    List<Placement> placements = placements();

    assertThat(placements).extracting(Placement::fit).containsAll(EnumSet.allOf(Fit.class));
    assertThat(placements)
        .extracting(placement -> placement.spot().anchor())
        .containsAll(EnumSet.allOf(Anchor.class));
    assertThat(placements.stream().flatMap(each -> each.animation().stream()).map(Animation::kind))
        .containsAll(EnumSet.allOf(Animation.Kind.class));
    assertThat(placements).anyMatch(placement -> placement.opacity() < 1);
    assertThat(placements).anyMatch(placement -> placement.rotation() != 0);
    assertThat(placements).anyMatch(placement -> placement.fadeIn().isPositive());
    assertThat(placements).anyMatch(placement -> placement.fadeOut().isPositive());
  }

  @Test
  void everyTransitionIsUsed() {
    assertThat(
            movies.values().stream()
                .flatMap(movie -> movie.scenes().stream())
                .map(Scene::transition)
                .flatMap(Optional::stream)
                .map(Transition::kind))
        .containsAll(EnumSet.allOf(Transition.Kind.class));
  }

  @Test
  void everyLookOfLettersAndSeveralScriptsAreUsed() {
    List<Lettering> letterings = letterings();

    assertThat(letterings)
        .extracting(Lettering::family)
        .containsAll(EnumSet.allOf(Lettering.Family.class));
    assertThat(letterings)
        .extracting(Lettering::align)
        .containsAll(EnumSet.allOf(Lettering.Align.class));
    assertThat(letterings).anyMatch(each -> each.stroke().isPresent());
    assertThat(letterings).anyMatch(each -> each.shadow().isPresent());
    assertThat(letterings).anyMatch(each -> each.background().isPresent());
    assertThat(letterings).anyMatch(each -> each.maxWidth().isPresent());
    someTextHas(text -> text.contains("👩‍🚀"));
    someTextHas(
        text ->
            text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC));
    someTextHas(text -> text.codePoints().anyMatch(Character::isIdeographic));
  }

  @Test
  void videoIsTrimmedSpedUpSlowedAndLooped() {
    List<Clip> clips = layers(VideoLayer.class).stream().map(VideoLayer::clip).toList();

    assertThat(clips).anyMatch(clip -> clip.trimEnd().isPresent());
    assertThat(clips).anyMatch(clip -> clip.speed() > 1);
    assertThat(clips).anyMatch(clip -> clip.speed() < 1);
    assertThat(clips).anyMatch(Clip::loop);
  }

  @Test
  void soundsAreMixedWithVolumesAndFades() {
    List<AudioLayer> sounds = layers(AudioLayer.class);

    assertThat(sounds).anyMatch(layer -> layer.fadeIn().isPositive());
    assertThat(sounds).anyMatch(layer -> layer.fadeOut().isPositive());
    assertThat(sounds).anyMatch(layer -> layer.clip().loop());
    assertThat(sounds).extracting(AudioLayer::sound).anyMatch(Sound::muted);
    assertThat(sounds).extracting(AudioLayer::sound).anyMatch(sound -> sound.volume() < 1);
    assertThat(movies.values().stream().flatMap(movie -> movie.scenes().stream()))
        .anyMatch(
            scene ->
                scene.layers().stream().filter(AudioLayer.class::isInstance).count() > 1
                    && scene.layers().stream().anyMatch(VideoLayer.class::isInstance));
  }
}
