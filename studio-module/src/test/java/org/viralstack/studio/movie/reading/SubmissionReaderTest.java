package org.viralstack.studio.movie.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.studio.movie.reading.Bodies.json;
import static org.viralstack.studio.movie.reading.Bodies.paths;
import static org.viralstack.studio.movie.reading.Bodies.read;
import static org.viralstack.studio.movie.reading.Bodies.withLayer;
import static org.viralstack.studio.movie.reading.Bodies.withMovie;
import static org.viralstack.studio.movie.reading.Bodies.withScenes;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
        .isEqualTo(new Clip(Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(4)), 2, true));
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
}
