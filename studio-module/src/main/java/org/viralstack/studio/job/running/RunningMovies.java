package org.viralstack.studio.job.running;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.storage.Jobs;

/** The movies that this node is working on. Safe for use by many threads. */
@Service
public class RunningMovies {
  private static final Duration LOOK = Duration.ofMillis(400);
  private static final Duration RENEWAL = Duration.ofMinutes(1);

  private final Jobs jobs;
  private final PaidMovies paid;
  private final Clock clock;
  private final Set<MovieWork> works = ConcurrentHashMap.newKeySet();
  private final Map<JobId, Instant> renewed = new HashMap<>();
  private @Nullable Periodic looking;

  @Inject
  RunningMovies(Jobs jobs, PaidMovies paid, Clock clock) {
    this.jobs = jobs;
    this.paid = paid;
    this.clock = clock;
  }

  synchronized void start(@Observes ApplicationStart start) {
    if (looking == null) {
      looking = Periodic.start("viralstack-movies", LOOK, this::look);
    }
  }

  synchronized void stop(@Observes ApplicationStop stop) {
    if (looking != null) {
      looking.close();
      looking = null;
    }
  }

  /** The caller's thread begins to work on a movie, and is interrupted when the movie ends. */
  public MovieWork begin(JobId movie) {
    MovieWork work = new MovieWork(movie, works::remove);
    works.add(work);
    return work;
  }

  private void look() {
    Set<JobId> movies = new HashSet<>();
    works.forEach(work -> movies.add(work.movie()));
    renewed.keySet().retainAll(movies);
    if (movies.isEmpty()) {
      return;
    }
    List<JobId> open =
        jobs.all(movies).stream().filter(job -> job.status().isOpen()).map(Job::id).toList();
    for (MovieWork work : works) {
      if (movies.contains(work.movie()) && !open.contains(work.movie())) {
        work.end();
      }
    }
    open.forEach(this::renew);
  }

  private void renew(JobId movie) {
    Instant now = clock.instant();
    Instant last = renewed.putIfAbsent(movie, now);
    if (last != null && Duration.between(last, now).compareTo(RENEWAL) >= 0) {
      renewed.put(movie, now);
      paid.keep(movie);
    }
  }
}
