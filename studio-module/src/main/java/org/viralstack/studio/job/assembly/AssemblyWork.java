package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
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
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.MediaData;
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
  private final FetchedScenes scenes;
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
      FetchedScenes scenes,
      StoredMovies movies,
      Benches benches,
      MovieEngine engine,
      ObjectStore store,
      Progresses progresses,
      JobEndings endings,
      PaidMovies paid) {
    this.turns = turns;
    this.parts = parts;
    this.scenes = scenes;
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
    List<ScenePart> planned = parts.of(job.id());
    if (!scenes.take(job, assembly, planned, bench)) {
      return;
    }
    Path output = bench.file("movie.mp4");
    List<AssembledPart> taken = taken(movie, planned, bench);
    switch (engine.join(movie.frame(), taken, output, progress(job))) {
      case AssemblyOutcome.Assembled assembled -> {
        Path picture = bench.file("movie.jpg");
        engine.draw(assembled.file(), assembled.media(), picture);
        turns.upload(job.id());
        store.put(job.output(), MediaType.MP4, assembled.file());
        store.put(job.thumbnail(), MediaType.JPEG, picture);
        if (!endings.done(job, assembly, measured(assembled)) && !turns.isDone(job.id())) {
          store.deleteAll(job.directory());
        }
      }
      case AssemblyOutcome.Faulted faulted -> throw new IOException(faulted.problem());
    }
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
