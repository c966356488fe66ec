package org.viralstack.studio.job.planning;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.content.SceneContent;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobPhase;
import org.viralstack.studio.job.account.Booking;
import org.viralstack.studio.job.account.RenderAccount;
import org.viralstack.studio.job.cache.RenderedScenes;
import org.viralstack.studio.job.ending.SceneEndings;
import org.viralstack.studio.job.engine.MovieEngine;
import org.viralstack.studio.job.engine.SourceFiles;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.storage.JobMovies;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;
import org.viralstack.studio.job.storage.NewJob;

/** Writes down how a movie is to be made. */
@Service
class Plans {
  private final Jobs jobs;
  private final JobMovies movies;
  private final JobQueues queues;
  private final RenderAccount account;
  private final RenderedScenes rendered;
  private final SceneEndings endings;
  private final SecureRandom random;
  private final Clock clock;

  @Inject
  Plans(
      Jobs jobs,
      JobMovies movies,
      JobQueues queues,
      RenderAccount account,
      RenderedScenes rendered,
      SceneEndings endings,
      SecureRandom random,
      Clock clock) {
    this.jobs = jobs;
    this.movies = movies;
    this.queues = queues;
    this.account = account;
    this.rendered = rendered;
    this.endings = endings;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Pays for the length that is known now, makes the children and asks for the first of them, if
   * the movie is still being planned.
   *
   * @param encoder the version of FFmpeg that scenes of this plan are rendered with
   * @return why it cannot be paid for; then the movie is to be failed in a transaction of its own,
   *     since whoever holds minutes must not wait for a place
   */
  @Transactional
  public Optional<String> write(
      Job job, Movie movie, MovieLength length, FetchedSources fetched, String encoder) {
    queues.hold(job.tenant().organization());
    Optional<JobRow> found =
        jobs.locked(job.id())
            .filter(row -> jobs.job(row).phase().equals(Optional.of(JobPhase.PLANNING)))
            .filter(row -> row.status().isOpen());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    JobRow row = found.get();
    switch (account.rebook(job.tenant(), row.reservation(), length.total())) {
      case Booking.Booked booked -> booked.reservation().ifPresent(row::payBy);
      case Booking.Refused refused -> {
        return Optional.of(refused.error());
      }
    }
    Map<String, String> sources = new HashMap<>();
    fetched.digests().forEach((source, sha256) -> sources.put(SourceFiles.name(source), sha256));
    movies.take(job.id(), sources);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    row.enter(JobPhase.DISPATCHING, Progresses.PLANNED, now);
    addChildren(job, movie, length, digests(job, movie, length, fetched, encoder), fetched, now);
    row.enter(JobPhase.RENDERING, Progresses.PLANNED, now);
    endings.goOn(row);
    return Optional.empty();
  }

  private void addChildren(
      Job job,
      Movie movie,
      MovieLength length,
      List<Optional<String>> digests,
      FetchedSources fetched,
      Instant now) {
    Set<String> cached =
        rendered.use(job.tenant(), digests.stream().flatMap(Optional::stream).toList(), now);
    for (int position = 0; position < movie.scenes().size(); position++) {
      Scene scene = movie.scenes().get(position);
      Optional<String> problem = fetched.problem(scene).map(SceneEndings.CODE::concat);
      Optional<String> digest = digests.get(position);
      jobs.add(
          new NewJob.Scene(
              JobId.next(random),
              job.tenant(),
              job.id(),
              position,
              scene.id(),
              length.scenes().get(position).duration(),
              digest,
              digest.filter(cached::contains).isPresent(),
              problem,
              now));
    }
    jobs.add(new NewJob.Assembly(JobId.next(random), job.tenant(), job.id(), now));
  }

  /** Of those scenes whose sources are there. */
  private static List<Optional<String>> digests(
      Job job, Movie movie, MovieLength length, FetchedSources fetched, String encoder) {
    List<Optional<String>> digests = new ArrayList<>();
    for (int position = 0; position < movie.scenes().size(); position++) {
      Scene scene = movie.scenes().get(position);
      digests.add(
          fetched.problem(scene).isPresent()
              ? Optional.empty()
              : Optional.of(
                  SceneContent.digest(
                      scene,
                      movie.frame(),
                      length.scenes().get(position),
                      fetched.digests(),
                      MovieEngine.watermark(job.tenant()),
                      encoder)));
    }
    return digests;
  }
}
