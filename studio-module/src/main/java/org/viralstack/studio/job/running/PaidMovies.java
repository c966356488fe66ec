package org.viralstack.studio.job.running;

import jakarta.inject.Inject;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.storage.Jobs;

/** Lets nobody work on movies that cannot be paid any more. */
@Service
public class PaidMovies {
  private final Renewal renewal;
  private final Jobs jobs;
  private final JobEndings endings;

  @Inject
  PaidMovies(Renewal renewal, Jobs jobs, JobEndings endings) {
    this.renewal = renewal;
    this.jobs = jobs;
    this.endings = endings;
  }

  /**
   * Lets what is set aside for a movie live on; whoever begins a part of it calls this before. If
   * it ran out while no node was at work, and the plan has nothing left, the movie fails.
   */
  public void keep(JobId movie) {
    // A transaction of its own, since whoever holds minutes must not wait for a place.
    renewal
        .renew(movie)
        .ifPresent(error -> jobs.one(movie).ifPresent(job -> endings.failed(job, error)));
  }
}
