package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobPhase;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** The steps of joining a movie. */
@Service
class AssemblyTurns {
  private final Jobs jobs;
  private final Clock clock;

  @Inject
  AssemblyTurns(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** The movie that an assembly belongs to. */
  Optional<Job> movie(JobId assembly) {
    return jobs.one(assembly).flatMap(Job::parent).flatMap(jobs::one);
  }

  /** The movie, if it is still to be joined. */
  @Transactional
  public Optional<Job> begin(JobId movie, JobId assembly) {
    Optional<JobRow> parent = jobs.locked(movie).filter(row -> row.status() == JobStatus.RUNNING);
    Optional<JobRow> child =
        parent.flatMap(row -> jobs.locked(assembly)).filter(row -> row.status().isOpen());
    child.ifPresent(row -> row.begin(now()));
    return child.flatMap(row -> parent).map(jobs::job);
  }

  /** The movie is joined and is about to be kept. */
  @Transactional
  public void upload(JobId movie) {
    jobs.locked(movie)
        .filter(row -> row.status() == JobStatus.RUNNING)
        .ifPresent(row -> row.enter(JobPhase.UPLOADING, Progresses.ASSEMBLED, now()));
  }

  /** Whether the movie is there, perhaps by another node that took this one for dead. */
  boolean isDone(JobId movie) {
    return jobs.one(movie).filter(job -> job.status() == JobStatus.DONE).isPresent();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
