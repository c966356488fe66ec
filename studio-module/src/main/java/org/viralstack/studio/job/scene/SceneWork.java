package org.viralstack.studio.job.scene;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.engine.SceneOrder;
import org.viralstack.render.movie.engine.SceneOutcome;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.bench.Bench;
import org.viralstack.studio.job.bench.Benches;
import org.viralstack.studio.job.cache.SceneFiles;
import org.viralstack.studio.job.ending.SceneEndings;
import org.viralstack.studio.job.engine.MovieEngine;
import org.viralstack.studio.job.engine.MovieLengths;
import org.viralstack.studio.job.engine.SourceFiles;
import org.viralstack.studio.job.engine.StoredMovies;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.running.PaidMovies;

/** Renders one scene. */
@Service
class SceneWork {
  private final SceneParts parts;
  private final SceneTurns turns;
  private final StoredMovies movies;
  private final Benches benches;
  private final SourceFiles sources;
  private final MovieEngine engine;
  private final SceneFiles files;
  private final Progresses progresses;
  private final SceneEndings endings;
  private final PaidMovies paid;

  @Inject
  SceneWork(
      SceneParts parts,
      SceneTurns turns,
      StoredMovies movies,
      Benches benches,
      SourceFiles sources,
      MovieEngine engine,
      SceneFiles files,
      Progresses progresses,
      SceneEndings endings,
      PaidMovies paid) {
    this.parts = parts;
    this.turns = turns;
    this.movies = movies;
    this.benches = benches;
    this.sources = sources;
    this.engine = engine;
    this.files = files;
    this.progresses = progresses;
    this.endings = endings;
    this.paid = paid;
  }

  /**
   * Renders the scene; harmless to repeat.
   *
   * @return whether this node had a place for it
   * @throws IOException when a later try may succeed
   */
  boolean render(ScenePart scene) throws IOException, InterruptedException {
    Optional<Job> known = turns.movie(scene);
    if (known.isEmpty()) {
      return true;
    }
    Optional<Bench> free = benches.forRendering(known.get().tenant().organization());
    if (free.isEmpty()) {
      return false;
    }
    try (Bench bench = free.get()) {
      paid.keep(scene.parent());
      Optional<Job> movie = turns.begin(scene);
      if (movie.isPresent()) {
        render(movie.get(), scene, bench);
      }
    }
    return true;
  }

  private void render(Job movie, ScenePart scene, Bench bench)
      throws IOException, InterruptedException {
    Optional<StoredMovies.Known> known = movies.find(movie.id());
    Optional<String> digest = scene.digest();
    if (known.isEmpty() || digest.isEmpty()) {
      return;
    }
    if (turns.isRendered(movie.tenant(), digest.get())) {
      keep(movie, scene, digest.get());
      return;
    }
    Path output = bench.file("scene.mp4");
    SceneOrder order = order(movie, scene, known.get(), bench);
    switch (engine.render(order, output, new SceneProgress(scene, progresses))) {
      case SceneOutcome.Rendered rendered -> {
        files.put(movie.tenant(), digest.get(), rendered.file());
        keep(movie, scene, digest.get());
      }
      case SceneOutcome.Refused refused -> endings.failed(movie, scene, refused.problem());
      case SceneOutcome.Faulted faulted -> throw new IOException(faulted.problem());
    }
  }

  private void keep(Job movie, ScenePart scene, String digest) throws IOException {
    if (!endings.done(movie, scene, digest)) {
      throw new IOException("The scene was removed as soon as it was rendered");
    }
  }

  private SceneOrder order(Job movie, ScenePart part, StoredMovies.Known known, Bench bench)
      throws IOException {
    Movie shown = known.movie();
    Scene scene = shown.scenes().get(part.position());
    Map<SourceRef, Path> taken =
        sources.take(movie, scene.sources(), known.stored().sources(), bench);
    return new SceneOrder(
        scene,
        shown.frame(),
        MovieLengths.ofPlanned(shown, parts.of(movie.id())).scenes().get(part.position()),
        taken,
        MovieEngine.watermark(movie.tenant()));
  }

  /** Gives a scene up for good. */
  void giveUp(JobId id, String problem) {
    parts
        .one(id)
        .ifPresent(
            scene -> turns.movie(scene).ifPresent(job -> endings.failed(job, scene, problem)));
  }
}
