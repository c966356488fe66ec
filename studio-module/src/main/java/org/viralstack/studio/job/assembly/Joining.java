package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.assembly.AssembledPart;
import org.viralstack.render.movie.assembly.AssemblyOutcome;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.MediaData;
import org.viralstack.studio.job.cache.RenderedScenes;
import org.viralstack.studio.job.engine.MovieEngine;
import org.viralstack.studio.job.engine.MovieLengths;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.running.Bench;

/** Joins the scenes of a movie at a bench. */
@Service
class Joining {
  private final MovieEngine engine;
  private final ObjectStore store;
  private final Progresses progresses;

  @Inject
  Joining(MovieEngine engine, ObjectStore store, Progresses progresses) {
    this.engine = engine;
    this.store = store;
    this.progresses = progresses;
  }

  /**
   * Joins them.
   *
   * @throws IOException when a later try may succeed
   */
  JoinedMovie join(Job job, Movie movie, List<ScenePart> planned, Bench bench)
      throws IOException, InterruptedException {
    Path output = bench.file("movie.mp4");
    List<AssembledPart> scenes = scenes(job, movie, planned, bench);
    return switch (engine.join(movie.frame(), scenes, output, progress(job))) {
      case AssemblyOutcome.Assembled assembled -> {
        Path picture = bench.file("movie.jpg");
        engine.draw(assembled.file(), assembled.media(), picture);
        yield new JoinedMovie(assembled.file(), picture, measured(assembled));
      }
      case AssemblyOutcome.Faulted faulted -> throw new IOException(faulted.problem());
    };
  }

  private List<AssembledPart> scenes(Job job, Movie movie, List<ScenePart> planned, Bench bench)
      throws IOException {
    MovieLength length = MovieLengths.ofPlanned(movie, planned);
    List<AssembledPart> scenes = new ArrayList<>();
    for (ScenePart part : planned) {
      Path file = bench.file("scene-" + part.position() + ".mp4");
      try (StoredObject scene =
          store
              .open(RenderedScenes.key(job.tenant(), AssemblyWork.digest(part)))
              .orElseThrow(() -> new IOException("A rendered scene is gone"))) {
        Files.copy(scene.content(), file);
      }
      scenes.add(
          new AssembledPart(
              file,
              length.scenes().get(part.position()),
              movie.scenes().get(part.position()).transition()));
    }
    return scenes;
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
