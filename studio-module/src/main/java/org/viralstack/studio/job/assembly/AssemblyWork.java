package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.assembly.AssembledPart;
import org.viralstack.render.movie.assembly.AssemblyOutcome;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.MediaData;
import org.viralstack.studio.job.cache.RenderedScenes;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.engine.MovieEngine;
import org.viralstack.studio.job.engine.MovieLengths;
import org.viralstack.studio.job.engine.StoredMovies;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.running.Bench;
import org.viralstack.studio.job.running.Benches;
import org.viralstack.studio.job.running.PaidMovies;

/** Joins one movie. */
@Service
class AssemblyWork {
  private final AssemblyTurns turns;
  private final SceneParts parts;
  private final StoredMovies movies;
  private final Benches benches;
  private final MovieEngine engine;
  private final ObjectStore store;
  private final Progresses progresses;
  private final JobEndings endings;
  private final PaidMovies paid;

  @Inject
  AssemblyWork(
      AssemblyTurns turns,
      SceneParts parts,
      StoredMovies movies,
      Benches benches,
      MovieEngine engine,
      ObjectStore store,
      Progresses progresses,
      JobEndings endings,
      PaidMovies paid) {
    this.turns = turns;
    this.parts = parts;
    this.movies = movies;
    this.benches = benches;
    this.engine = engine;
    this.store = store;
    this.progresses = progresses;
    this.endings = endings;
    this.paid = paid;
  }

  /**
   * Joins the movie and keeps it; harmless to repeat.
   *
   * @return whether this node had a place for it
   * @throws IOException when a later try may succeed
   */
  boolean join(JobId movie, JobId assembly) throws IOException, InterruptedException {
    Optional<Bench> free = benches.forRendering();
    if (free.isEmpty()) {
      return false;
    }
    try (Bench bench = free.get()) {
      paid.keep(movie);
      Optional<Job> job = turns.begin(movie, assembly);
      Optional<StoredMovies.Known> known = job.flatMap(found -> movies.find(movie));
      if (known.isPresent()) {
        join(job.get(), assembly, known.get().movie(), bench);
      }
    }
    return true;
  }

  private void join(Job job, JobId assembly, Movie movie, Bench bench)
      throws IOException, InterruptedException {
    Path output = bench.file("movie.mp4");
    switch (engine.join(movie.frame(), scenes(job, movie, bench), output, progress(job))) {
      case AssemblyOutcome.Assembled assembled -> {
        Path picture = bench.file("movie.jpg");
        engine.draw(assembled.file(), assembled.media(), picture);
        turns.upload(job.id());
        store.put(job.output(), MediaType.MP4, assembled.file());
        store.put(job.thumbnail(), MediaType.JPEG, picture);
        if (!endings.done(job, assembly, measured(assembled))) {
          store.deleteAll(job.directory());
        }
      }
      case AssemblyOutcome.Faulted faulted -> throw new IOException(faulted.problem());
    }
  }

  private List<AssembledPart> scenes(Job job, Movie movie, Bench bench) throws IOException {
    List<ScenePart> planned = parts.of(job.id());
    MovieLength length = MovieLengths.ofPlanned(movie, planned);
    List<AssembledPart> scenes = new ArrayList<>();
    for (ScenePart part : planned) {
      Path file = bench.file("scene-" + part.position() + ".mp4");
      String digest =
          part.digest().orElseThrow(() -> new IOException(part.id() + " was never rendered"));
      try (StoredObject scene =
          store
              .open(RenderedScenes.key(job.tenant(), digest))
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
