package org.viralstack.studio.job.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.render.movie.length.SceneLength;
import org.viralstack.studio.job.queue.ScenePart;

/**
 * The length of a movie, with scenes of whole milliseconds: as they are planned, so they are
 * rendered, on whichever node and without a second look at their sources.
 */
public final class MovieLengths {
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private MovieLengths() {}

  /** The length by what the sources are. */
  public static MovieLength of(Movie movie, Function<SourceRef, Optional<Media>> media) {
    return ofDurations(
        movie,
        MovieLength.of(movie, media).scenes().stream()
            .map(SceneLength::duration)
            .map(length -> Duration.ofMillis(length.toMillis()))
            .map(length -> length.compareTo(SHORTEST) < 0 ? SHORTEST : length)
            .toList());
  }

  /** The length by what was planned for each scene. */
  public static MovieLength ofPlanned(Movie movie, List<ScenePart> planned) {
    return ofDurations(movie, planned.stream().map(ScenePart::duration).toList());
  }

  private static MovieLength ofDurations(Movie movie, List<Duration> durations) {
    List<Scene> scenes = new ArrayList<>();
    for (int position = 0; position < durations.size(); position++) {
      Scene scene = movie.scenes().get(position);
      scenes.add(
          new Scene(
              scene.id(),
              Optional.of(durations.get(position)),
              scene.background(),
              scene.layers(),
              scene.transition()));
    }
    return MovieLength.of(
        new Movie(movie.id(), movie.title(), movie.frame(), scenes), unknown -> Optional.empty());
  }
}
