package org.viralstack.studio.job.running;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** How often jobs were begun since what was done for them was last lost. */
@Service
class Attempts {
  private final Jobs jobs;
  private final Clock clock;

  @Inject
  Attempts(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** None for a job that is gone. */
  int of(JobId job) {
    return jobs.one(job).map(Job::tries).orElse(0);
  }

  /** Takes a beginning back that came to nothing through no fault of the job's. */
  @Transactional
  public void takeBack(JobId job, int before) {
    jobs.locked(job).filter(row -> row.status().isOpen()).ifPresent(row -> handBack(row, before));
  }

  private void handBack(JobRow row, int before) {
    row.handBack(before, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
