package org.viralstack.studio.job.planning;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.background.fault.PassingFault;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Frame;
import org.viralstack.billing.quota.Entitlement;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.account.RenderPrice;
import org.viralstack.studio.job.bench.Bench;
import org.viralstack.studio.job.bench.Benches;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.engine.MovieEngine;
import org.viralstack.studio.job.engine.MovieLengths;
import org.viralstack.studio.job.engine.SourceFiles;
import org.viralstack.studio.job.engine.StoredMovies;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.running.Tries;
import org.viralstack.studio.source.Fetched;
import org.viralstack.studio.source.SourceBudget;
import org.viralstack.studio.source.Sources;

/** Plans one movie. */
@Service
class Planning {
  private final Turns turns;
  private final StoredMovies movies;
  private final Benches benches;
  private final Sources sources;
  private final SourceFiles files;
  private final Progresses progresses;
  private final RenderPrice price;
  private final MovieEngine engine;
  private final Plans plans;
  private final JobEndings endings;

  @Inject
  Planning(
      Turns turns,
      StoredMovies movies,
      Benches benches,
      Sources sources,
      SourceFiles files,
      Progresses progresses,
      RenderPrice price,
      MovieEngine engine,
      Plans plans,
      JobEndings endings) {
    this.turns = turns;
    this.movies = movies;
    this.benches = benches;
    this.sources = sources;
    this.files = files;
    this.progresses = progresses;
    this.price = price;
    this.engine = engine;
    this.plans = plans;
    this.endings = endings;
  }

  /**
   * Plans the movie; harmless to repeat.
   *
   * @return whether this node had a place for it
   * @throws IOException when this installation is at fault; a later try may succeed
   * @throws PassingFault when a source cannot be had now; a later try may succeed
   */
  boolean plan(JobId id) throws IOException, InterruptedException {
    Optional<Job> waiting = turns.waiting(id);
    if (waiting.isEmpty()) {
      return true;
    }
    Optional<Bench> free = benches.forPlanning(waiting.get().tenant().organization());
    if (free.isEmpty()) {
      return false;
    }
    try (Bench bench = free.get()) {
      Optional<Job> job = turns.begin(id);
      Optional<StoredMovies.Known> known = job.flatMap(found -> movies.find(id));
      if (known.isPresent()) {
        plan(job.get(), known.get().movie(), bench);
      }
    }
    return true;
  }

  private void plan(Job job, Movie movie, Bench bench) throws IOException, InterruptedException {
    FetchedSources fetched = fetched(job, movie, bench);
    MovieLength length = MovieLengths.of(movie, fetched::media);
    Optional<String> refusal = refusal(job, movie, length.total());
    if (refusal.isEmpty()) {
      refusal = plans.write(job, movie, length, fetched, engine.version());
    }
    refusal.ifPresent(error -> endings.failed(job, error));
  }

  private Optional<String> refusal(Job job, Movie movie, Duration length) {
    Frame frame = new Frame(movie.frame().width(), movie.frame().height());
    return price
        .beyondPlan(job.tenant(), frame, length)
        .map(Entitlement.NotInPlan::feature)
        .map(feature -> "PLAN_LIMIT_EXCEEDED: The movie is beyond the plan: " + feature + ".");
  }

  private FetchedSources fetched(Job job, Movie movie, Bench bench)
      throws IOException, InterruptedException {
    Set<SourceRef> wanted = new LinkedHashSet<>();
    movie.scenes().forEach(scene -> wanted.addAll(scene.sources()));
    Map<SourceRef, String> digests = new HashMap<>();
    Map<SourceRef, Media> media = new HashMap<>();
    Map<SourceRef, String> problems = new HashMap<>();
    SourceBudget budget = sources.budget();
    int done = 0;
    for (SourceRef source : wanted) {
      Path file = bench.file("fetched");
      switch (sources.fetch(job.tenant(), source, file, budget)) {
        case Fetched.Present present -> {
          files.keep(job, present.sha256(), present.file());
          digests.put(source, present.sha256());
          media.put(source, present.media());
        }
        case Fetched.Refused refused -> problems.put(source, refused.why());
        case Fetched.Failed failed -> {
          // At the last try what fails now fails for good.
          if (job.tries() < Tries.MOST) {
            throw new PassingFault(failed.why());
          }
          problems.put(source, failed.why());
        }
      }
      Files.deleteIfExists(file);
      done++;
      progresses.raise(job.id(), Progresses.PLANNED * done / (wanted.size() + 1));
    }
    return new FetchedSources(digests, media, problems);
  }
}
