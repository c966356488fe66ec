package org.viralstack.render.movie.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viralstack.render.Colour;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.Transition;

class MovieContentTest {
  private static final Optional<Transition> FADE =
      Optional.of(new Transition(Transition.Kind.FADE, Transition.USUAL));
  private static final Optional<Transition> WIPE =
      Optional.of(new Transition(Transition.Kind.WIPE_LEFT, Transition.USUAL));
  private static final List<String> DIGESTS = List.of("a", "b");

  private static Movie movie(String name, Frame frame, Optional<Transition> between) {
    return new Movie(
        Optional.of(name), name, frame, List.of(scene(name + 1, between), scene(name + 2, FADE)));
  }

  private static Scene scene(String id, Optional<Transition> next) {
    return new Scene(id, Optional.of(Duration.ofSeconds(2)), Colour.BLACK, List.of(), next);
  }

  @Test
  void namesDoNotMatter() {
    assertThat(MovieContent.digest(movie("x", Frame.DEFAULT, FADE), DIGESTS))
        .isEqualTo(MovieContent.digest(movie("y", Frame.DEFAULT, FADE), DIGESTS))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void scenesTheirOrderTheWayBetweenThemAndTheFrameMatter() {
    Movie movie = movie("x", Frame.DEFAULT, FADE);

    assertThat(
            List.of(
                MovieContent.digest(movie, DIGESTS),
                MovieContent.digest(movie, List.of("a", "c")),
                MovieContent.digest(movie, List.of("b", "a")),
                MovieContent.digest(movie("x", Frame.DEFAULT, WIPE), DIGESTS),
                MovieContent.digest(movie("x", Frame.DEFAULT, Optional.empty()), DIGESTS),
                MovieContent.digest(movie("x", new Frame(1280, 720, 25), FADE), DIGESTS)))
        .doesNotHaveDuplicates();
  }

  @Test
  void everySceneHasADigest() {
    Movie movie = movie("x", Frame.DEFAULT, FADE);

    assertThatThrownBy(() -> MovieContent.digest(movie, List.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
