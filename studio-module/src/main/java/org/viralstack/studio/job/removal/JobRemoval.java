package org.viralstack.studio.job.removal;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.removal.FileRemoval;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobType;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Removes jobs. */
@Service
public class JobRemoval {
  private final Jobs jobs;
  private final FileRemoval files;
  private final AuditEvents audit;

  @Inject
  JobRemoval(Jobs jobs, FileRemoval files, AuditEvents audit) {
    this.jobs = jobs;
    this.files = files;
    this.audit = audit;
  }

  /** Removes a job of the tenant that has ended, with its children and its files. */
  @Transactional
  public JobRemovalOutcome remove(Tenant tenant, Actor actor, JobId id) {
    Optional<JobRow> found = jobs.locked(tenant, id);
    if (found.isEmpty()) {
      return JobRemovalOutcome.NOT_FOUND;
    }
    Job job = jobs.job(found.get());
    if (job.type() != JobType.RENDER) {
      return JobRemovalOutcome.PART;
    }
    if (job.status().isOpen()) {
      return JobRemovalOutcome.AT_WORK;
    }
    jobs.remove(found.get());
    files.remove(job.directory());
    audit.record(new AuditEntry(tenant.organization(), actor, "job.deleted", id.value()));
    return JobRemovalOutcome.REMOVED;
  }
}
