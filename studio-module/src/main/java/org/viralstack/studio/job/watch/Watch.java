package org.viralstack.studio.job.watch;

import java.time.Duration;
import java.time.Instant;
import org.viralstack.auth.OrganizationId;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;

/** One watcher of a job, and what it was told; for one thread. */
final class Watch {
  private final OrganizationId organization;
  private final JobId job;
  private final JobWatcher watcher;
  private long version;
  private Instant told;

  Watch(OrganizationId organization, JobId job, JobWatcher watcher, long version, Instant now) {
    this.organization = organization;
    this.job = job;
    this.watcher = watcher;
    this.version = version;
    this.told = now;
  }

  OrganizationId organization() {
    return organization;
  }

  JobId job() {
    return job;
  }

  JobWatcher watcher() {
    return watcher;
  }

  /**
   * Tells the state of the job if it is news; tells whether nothing can follow.
   *
   * @param silence after which the watcher hears at least that there is no news
   */
  boolean tell(Job state, Instant now, Duration silence) {
    if (state.version() > version) {
      version = state.version();
      told = now;
      watcher.changed(state);
      return !state.status().isOpen();
    }
    if (Duration.between(told, now).compareTo(silence) >= 0) {
      told = now;
      watcher.idle();
    }
    return false;
  }
}
