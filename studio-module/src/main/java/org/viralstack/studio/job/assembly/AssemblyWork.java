package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.content.MovieContent;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.bench.Bench;
import org.viralstack.studio.job.bench.Benches;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.engine.StoredMovies;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.running.PaidMovies;

/** Makes the file of one movie from its scenes. */
@Service
class AssemblyWork {
  private final AssemblyTurns turns;
  private final SceneParts parts;
  private final FetchedScenes scenes;
  private final StoredMovies movies;
  private final Benches benches;
  private final EarlierMovies earlier;
  private final Joining joining;
  private final ObjectStore store;
  private final JobEndings endings;
  private final PaidMovies paid;

  @Inject
  AssemblyWork(
      AssemblyTurns turns,
      SceneParts parts,
      FetchedScenes scenes,
      StoredMovies movies,
      Benches benches,
      EarlierMovies earlier,
      Joining joining,
      ObjectStore store,
      JobEndings endings,
      PaidMovies paid) {
    this.turns = turns;
    this.parts = parts;
    this.scenes = scenes;
    this.movies = movies;
    this.benches = benches;
    this.earlier = earlier;
    this.joining = joining;
    this.store = store;
    this.endings = endings;
    this.paid = paid;
  }

  /** What a scene was rendered as. */
  static String digest(ScenePart scene) throws IOException {
    return scene.digest().orElseThrow(() -> new IOException(scene.id() + " was never rendered"));
  }

  /**
   * Joins the movie and keeps it; harmless to repeat.
   *
   * @return whether this node had a place for it
   * @throws IOException when a later try may succeed
   */
  boolean join(Job movie, JobId assembly) throws IOException, InterruptedException {
    Optional<Bench> free = benches.forRendering(movie.tenant().organization());
    if (free.isEmpty()) {
      return false;
    }
    try (Bench bench = free.get()) {
      paid.keep(movie.id());
      Optional<Job> job = turns.begin(movie.id(), assembly);
      Optional<StoredMovies.Known> known = job.flatMap(found -> movies.find(movie.id()));
      if (known.isPresent()) {
        join(job.get(), assembly, known.get().movie(), bench);
      }
    }
    return true;
  }

  private void join(Job job, JobId assembly, Movie movie, Bench bench)
      throws IOException, InterruptedException {
    List<ScenePart> planned = parts.of(job.id());
    List<String> digests = new ArrayList<>();
    for (ScenePart scene : planned) {
      digests.add(digest(scene));
    }
    String digest = MovieContent.digest(movie, digests);
    Optional<JoinedMovie> before = earlier.take(job.tenant(), digest, bench);
    if (before.isEmpty() && !scenes.take(job, assembly, planned, bench)) {
      return;
    }
    JoinedMovie joined =
        before.isPresent() ? before.get() : joining.join(job, movie, planned, bench);
    turns.upload(job.id());
    store.put(job.output(), MediaType.MP4, joined.file());
    store.put(job.thumbnail(), MediaType.JPEG, joined.picture());
    if (!endings.done(job, assembly, joined.media(), digest) && !turns.isDone(job.id())) {
      store.deleteAll(job.directory());
    }
  }
}
