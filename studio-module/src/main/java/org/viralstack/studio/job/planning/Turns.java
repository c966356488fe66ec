package org.viralstack.studio.job.planning;

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
import org.viralstack.studio.job.account.RenderAccount;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Begins the planning of movies. */
@Service
class Turns {
  private final Jobs jobs;
  private final RenderAccount account;
  private final Clock clock;

  @Inject
  Turns(Jobs jobs, RenderAccount account, Clock clock) {
    this.jobs = jobs;
    this.account = account;
    this.clock = clock;
  }

  /** The movie, if it waits for its planning. */
  Optional<Job> waiting(JobId movie) {
    return jobs.one(movie).filter(Turns::isDue);
  }

  /** The movie, if it is still to be planned. */
  @Transactional
  public Optional<Job> begin(JobId movie) {
    Optional<JobRow> found = jobs.locked(movie);
    Optional<JobRow> due = found.filter(row -> isDue(jobs.job(row)));
    due.ifPresent(
        row -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          // What has run out meanwhile is reserved anew with the plan.
          var unused = account.renew(row.reservation());
          row.begin(now);
          row.enter(JobPhase.PLANNING, 0, now);
        });
    return due.map(jobs::job);
  }

  private static boolean isDue(Job job) {
    return job.status() == JobStatus.QUEUED
        || (job.status() == JobStatus.RUNNING
            && job.phase().filter(phase -> phase == JobPhase.PLANNING).isPresent());
  }
}
