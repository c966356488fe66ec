package org.viralstack.studio.job.running;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.account.RenderAccount;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Lets what is set aside for a movie live on. */
@Service
class Renewal {
  private final Jobs jobs;
  private final RenderAccount account;

  @Inject
  Renewal(Jobs jobs, RenderAccount account) {
    this.jobs = jobs;
    this.account = account;
  }

  @Transactional
  public void renew(JobId movie) {
    Optional<JobRow> row = jobs.locked(movie).filter(found -> found.status().isOpen());
    row.ifPresent(
        open -> {
          var unused = account.renew(open.reservation());
        });
  }
}
