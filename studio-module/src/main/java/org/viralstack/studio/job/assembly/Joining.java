package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.assembly.AssembledPart;
import org.viralstack.render.movie.assembly.AssemblyOutcome;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.MediaData;
import org.viralstack.studio.job.bench.Bench;
import org.viralstack.studio.job.engine.MovieEngine;
import org.viralstack.studio.job.engine.MovieLengths;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.queue.ScenePart;

/** Joins the scenes of a movie at a bench. */
@Service
class Joining {
  private final MovieEngine engine;
  private final Progresses progresses;

  @Inject
  Joining(MovieEngine engine, Progresses progresses) {
    this.engine = engine;
    this.progresses = progresses;
  }

  /**
   * Joins them.
   *
   * @param planned the scenes, which {@link FetchedScenes} has brought to the bench
   * @throws IOException when a later try may succeed
   */
  JoinedMovie join(Job job, Movie movie, List<ScenePart> planned, Bench bench)
      throws IOException, InterruptedException {
    Path output = bench.file("movie.mp4");
    List<AssembledPart> scenes = taken(movie, planned, bench);
    return switch (engine.join(movie.frame(), scenes, output, progress(job))) {
      case AssemblyOutcome.Assembled assembled -> {
        Path picture = bench.file("movie.jpg");
        engine.draw(assembled.file(), assembled.media(), picture);
        yield new JoinedMovie(assembled.file(), picture, measured(assembled));
      }
      case AssemblyOutcome.Faulted faulted -> throw new IOException(faulted.problem());
    };
  }

  private static List<AssembledPart> taken(Movie movie, List<ScenePart> planned, Bench bench) {
    MovieLength length = MovieLengths.ofPlanned(movie, planned);
    return planned.stream()
        .map(
            scene ->
                new AssembledPart(
                    FetchedScenes.file(bench, scene),
                    length.scenes().get(scene.position()),
                    movie.scenes().get(scene.position()).transition()))
        .toList();
  }

  private DoubleConsumer progress(Job job) {
    return done ->
        progresses.raise(
            job.id(),
            Progresses.RENDERED
                + (Progresses.ASSEMBLED - Progresses.RENDERED) * Math.clamp(done, 0, 1));
  }

  private static MediaData measured(AssemblyOutcome.Assembled assembled) {
    Media media = assembled.media();
    return new MediaData(
        media.duration().orElse(assembled.duration()),
        media.width(),
        media.height(),
        media.bytes());
  }
}
