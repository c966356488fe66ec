package org.viralstack.studio.movie.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.studio.movie.reading.Bodies.PNG;
import static org.viralstack.studio.movie.reading.Bodies.json;
import static org.viralstack.studio.movie.reading.Bodies.paths;
import static org.viralstack.studio.movie.reading.Bodies.problems;
import static org.viralstack.studio.movie.reading.Bodies.read;
import static org.viralstack.studio.movie.reading.Bodies.times;
import static org.viralstack.studio.movie.reading.Bodies.withLayer;
import static org.viralstack.studio.movie.reading.Bodies.withMovie;
import static org.viralstack.studio.movie.reading.Bodies.withScenes;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.render.Colour;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.place.Animation;
import org.viralstack.render.movie.place.Length;
import org.viralstack.studio.movie.Problem;
import org.viralstack.studio.movie.RenderOptions;
import org.viralstack.studio.movie.Submission;

class SubmissionReaderTest {
  @Test
  void smallestSubmissionGetsTheDocumentedDefaults() {
    Submission submission = read(withMovie("")).submission();

    Movie movie = submission.movie();
    assertThat(movie.title()).isEqualTo("Untitled Movie");
    assertThat(movie.frame()).isEqualTo(new Frame(1920, 1080, 30));
    assertThat(movie.scenes().getFirst().background()).isEqualTo(Colour.BLACK);
    assertThat(submission.options()).isEqualTo(RenderOptions.USUAL);
    assertThat(submission.options().workers(12)).isEqualTo(3);
    assertThat(submission.dryRun()).isFalse();
    assertThat(submission.callback()).isEmpty();
    assertThat(submission.project().value()).isEqualTo("p");
  }

  @Test
  void optionsOverridePresetsAndNeverTheNumberOfScenes() {
    Submission submission =
        read(json(
                """
                {"kind": "movie", "projectId": "Summer Launch", "dryRun": true,
                 "callbackUrl": "https://example.com/done",
                 "renderOptions": {"qualityPreset": "turbo", "requestedConcurrency": 12},
                 "movie": {"scenes": [{"id": "a"}, {"id": "b"}]}}
                """))
            .submission();

    assertThat(submission.options().workers(50)).isEqualTo(12);
    assertThat(submission.options().workers(2)).isEqualTo(2);
    assertThat(submission.callback().orElseThrow().value()).isEqualTo("https://example.com/done");
    assertThat(submission.dryRun()).isTrue();
  }

  @Test
  void everyFieldOfASceneAndAVideoIsKept() {
    Scene scene =
        read(withScenes(
                """
                {"id": "s", "duration": 2.5, "bgColor": "#abc",
                 "transition": {"type": "wipeleft", "duration": 0.75},
                 "layers": [{"type": "video", "src": "https://example.com/a.mp4", "start": 1,
                   "duration": 1.5, "x": 10, "y": "-5.5%", "width": "50%", "height": 200,
                   "anchor": "bottom-right", "opacity": 0.5, "rotation": -45, "fit": "contain",
                   "fadeIn": 0.2, "fadeOut": 0.3, "trimStart": 1, "trimEnd": 4, "speed": 2,
                   "loop": true, "volume": 0.5, "muted": true,
                   "animation": {"type": "zoom-in", "duration": 1}}]}
                """))
            .submission()
            .movie()
            .scenes()
            .getFirst();

    assertThat(scene.duration()).contains(Duration.ofMillis(2_500));
    assertThat(scene.background()).isEqualTo(Colour.parse("#aabbcc"));
    assertThat(scene.transition())
        .contains(new Transition(Transition.Kind.WIPE_LEFT, Duration.ofMillis(750)));
    VideoLayer video = (VideoLayer) scene.layers().getFirst();
    assertThat(video.placement().spot().y()).isEqualTo(new Length.Percent(-5.5));
    assertThat(video.placement().animation().orElseThrow().kind())
        .isEqualTo(Animation.Kind.ZOOM_IN);
    assertThat(video.clip())
        .isEqualTo(
            new Clip(Duration.ofSeconds(1), java.util.Optional.of(Duration.ofSeconds(4)), 2, true));
    assertThat(video.sound().audible()).isFalse();
  }

  @Test
  void everyFieldOfATextIsKept() {
    TextLayer text =
        (TextLayer)
            read(withLayer(
                    """
                    {"type": "text", "text": "Hello 👋\\nمرحبا", "fontFamily": "dm serif display",
                     "fontSize": "8%", "fontWeight": "bold", "color": "#11223380",
                     "bgColor": "#fff", "align": "left", "lineHeight": 1.5, "stroke": "#000",
                     "strokeWidth": 6, "shadow": {"color": "#000", "x": 2, "y": 3, "blur": 4},
                     "maxWidth": 700, "animation": "pop"}
                    """))
                .submission()
                .movie()
                .scenes()
                .getFirst()
                .layers()
                .getFirst();

    assertThat(text.text()).isEqualTo("Hello 👋\nمرحبا");
    Lettering lettering = text.lettering();
    assertThat(lettering.family()).isEqualTo(Lettering.Family.DM_SERIF);
    assertThat(lettering.size()).isEqualTo(new Length.Percent(8));
    assertThat(lettering.weight()).isEqualTo(700);
    assertThat(lettering.align()).isEqualTo(Lettering.Align.LEFT);
    assertThat(lettering.stroke().orElseThrow().width()).isEqualTo(6);
    assertThat(lettering.shadow().orElseThrow().blur()).isEqualTo(4);
    assertThat(lettering.maxWidth()).contains(new Length.Pixels(700));
  }

  @Test
  void everyProblemIsToldAtOnceWithItsPath() {
    assertThat(
            paths(
                json(
                    """
                    {"kind": "film", "projectId": " ", "dryRun": 1,
                     "callbackUrl": "http://inside.example/",
                     "renderOptions": {"qualityPreset": "best", "requestedConcurrency": 33},
                     "movie": {"width": 100, "height": 3842, "fps": 0, "title": 7, "scenes": [
                       {"id": "a", "duration": 0, "layers": [
                         {"type": "image", "src": "file:///etc/passwd", "opacity": 2},
                         {"type": "hologram"}, 5]},
                       {"layers": [{"type": "text", "fontSize": -1, "color": "red"}]}]}}
                    """)))
        .containsExactly(
            "kind",
            "projectId",
            "movie.title",
            "movie.width",
            "movie.height",
            "movie.fps",
            "movie.scenes[0].duration",
            "movie.scenes[0].layers[2]",
            "movie.scenes[0].layers[0].src",
            "movie.scenes[0].layers[0].opacity",
            "movie.scenes[0].layers[1].type",
            "movie.scenes[1].id",
            "movie.scenes[1].layers[0].text",
            "movie.scenes[1].layers[0].fontSize",
            "movie.scenes[1].layers[0].color",
            "renderOptions.qualityPreset",
            "renderOptions.requestedConcurrency",
            "callbackUrl",
            "dryRun");
  }

  @Test
  void unknownFieldsAreNamedAndPassedOver() {
    assertThat(
            read(json(
                    """
                    {"$schema": "https://example.com/v1/schema/movie.json", "kind": "movie",
                     "projectId": "p", "priority": "high", "movie": {"mood": 1, "scenes": [
                       {"id": "one", "layers": [
                         {"type": "audio", "src": "https://example.com/a.mp3", "opacity": 1}]}]}}
                    """))
                .warnings())
        .containsExactly(
            "The field movie.scenes[0].layers[0].opacity is not known and was ignored.",
            "The field movie.mood is not known and was ignored.",
            "The field priority is not known and was ignored.");
  }

  @Test
  void familyThatIsNotHereIsReplacedWithAWarning() {
    assertThat(
            read(withLayer("{\"type\": \"text\", \"text\": \"a\", \"fontFamily\": \"Arial\"}"))
                .warnings())
        .singleElement()
        .asString()
        .contains("movie.scenes[0].layers[0].fontFamily");
  }

  @Test
  void eachCapHasItsOwnClearProblem() {
    String text = "{\"type\": \"text\", \"text\": \"%s\"}";

    assertThat(problems(withScenes(times(201, "{\"id\": \"#\"}"))))
        .containsExactly(new Problem("movie.scenes", "must have 1 to 200 entries, not 201"));
    assertThat(problems(withScenes("")))
        .containsExactly(new Problem("movie.scenes", "must have 1 to 200 entries, not 0"));
    assertThat(problems(withLayer(times(51, text.formatted("a")))))
        .containsExactly(
            new Problem("movie.scenes[0].layers", "must have 0 to 50 entries, not 51"));
    assertThat(problems(withLayer(text.formatted("😀".repeat(5_000))))).isEmpty();
    assertThat(problems(withLayer(text.formatted("a".repeat(5_001)))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.problem()).contains("1 to 5,000 characters"));
    assertThat(problems(withScenes(times(2, "{\"id\": \"same\"}"))))
        .containsExactly(new Problem("movie.scenes", "must have different ids; same stands twice"));
    assertThat(problems(withScenes(times(13, "{\"id\": \"#\", \"duration\": 3600}"))))
        .containsExactly(
            new Problem("movie.scenes", "must last at most 43,200 seconds together, not 46,800"));
    String fifty = times(50, "{'type': 'image', 'src': 'https://example.com/#/@'}");
    assertThat(
            problems(
                withScenes(
                    times(11, "{'id': '#', 'layers': [" + fifty.replace("#", "%") + "]}")
                        .replace('\'', '"')
                        .transform(SubmissionReaderTest::numbered))))
        .containsExactly(
            new Problem("movie.scenes", "must name at most 500 different sources, not 550"));
  }

  /** Makes each address another one. */
  private static String numbered(String scenes) {
    StringBuilder all = new StringBuilder();
    int count = 0;
    for (String part : scenes.split("@", -1)) {
      all.append(part).append(count++);
    }
    return all.substring(0, all.length() - Integer.toString(count - 1).length());
  }

  @Test
  void frameMayStandUprightButNotBeLargeBothWays() {
    assertThat(problems(withMovie("\"width\": 2160, \"height\": 3840"))).isEmpty();
    assertThat(problems(withMovie("\"width\": 3840, \"height\": 2160"))).isEmpty();
    assertThat(paths(withMovie("\"width\": 2162, \"height\": 2162")))
        .containsExactly("movie.height");
    assertThat(paths(withMovie("\"width\": 1081"))).containsExactly("movie.width");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "file:///etc/passwd",
        "concat:/etc/passwd|a",
        "http://example.com/a.png",
        "https://10.0.0.1/a.png",
        "https://[::1]/a.png",
        "https://user:password@example.com/a.png",
        "asset://../../etc/passwd",
        "asset://app_01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=",
        "data:image/png;base64,I0VYVE0zVQojRVhUSU5GOjEKZmlsZTovLy9ldGMvcGFzc3dkCg==",
        "data:image/png,notbase64",
        "data:image/png;base64,****",
        "data:,",
        "subfile,,start,0,end,9,,:/etc/passwd",
        "\\u0000",
        ""
      })
  void whatIsNoSourceIsRefused(String src) {
    assertThat(paths(withLayer("{\"type\": \"image\", \"src\": \"%s\"}".formatted(src))))
        .containsExactly("movie.scenes[0].layers[0].src");
  }

  @Test
  void threeKindsOfSourcesAreRead() {
    for (String src :
        List.of(PNG, "https://example.com/a.png", "asset://asset_01ARZ3NDEKTSV4RRFFQ69G5FAV")) {
      assertThat(problems(withLayer("{\"type\": \"image\", \"src\": \"%s\"}".formatted(src))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\u001b[2J", "\\ud800", "   ", ""})
  void textsWithoutWordsOrWithControlCharactersAreRefused(String text) {
    assertThat(paths(withLayer("{\"type\": \"text\", \"text\": \"%s\"}".formatted(text))))
        .containsExactly("movie.scenes[0].layers[0].text");
    assertThat(paths(withScenes("{\"id\": \"%s\"}".formatted(text))))
        .containsExactly("movie.scenes[0].id");
  }

  @Test
  void numbersBeyondEveryBoundAreRefused() {
    for (String number : List.of("1e999", "-1e999", "1e99999", "NaN".replace("NaN", "1e400"))) {
      assertThat(paths(withScenes("{\"id\": \"a\", \"duration\": %s}".formatted(number))))
          .containsExactly("movie.scenes[0].duration");
    }
  }
}
