package org.viralstack.studio.job.ending;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.callback.CallbackDeliveries;
import org.viralstack.studio.file.removal.FileRemoval;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.JobType;
import org.viralstack.studio.job.MediaData;
import org.viralstack.studio.job.account.Booking;
import org.viralstack.studio.job.account.RenderAccount;
import org.viralstack.studio.job.event.JobEvents;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Ends movies. Safe for use by many threads on many nodes. */
@Service
public class JobEndings {
  private final Jobs jobs;
  private final SceneParts parts;
  private final JobQueues queues;
  private final RenderAccount account;
  private final CallbackDeliveries callbacks;
  private final JobEvents events;
  private final AuditEvents audit;
  private final FileRemoval files;
  private final FileLifetime lifetime;
  private final Clock clock;

  @Inject
  JobEndings(
      Jobs jobs,
      SceneParts parts,
      JobQueues queues,
      RenderAccount account,
      CallbackDeliveries callbacks,
      JobEvents events,
      AuditEvents audit,
      FileRemoval files,
      FileLifetime lifetime,
      Clock clock) {
    this.jobs = jobs;
    this.parts = parts;
    this.queues = queues;
    this.account = account;
    this.callbacks = callbacks;
    this.events = events;
    this.audit = audit;
    this.files = files;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /**
   * The movie is there: charges it and tells; false when it was not open any more, or cannot be
   * paid any more and has failed.
   *
   * @param assembly the child that made it
   * @param digest of its content
   */
  @Transactional
  public boolean done(Job movie, JobId assembly, MediaData media, String digest) {
    queues.hold(movie.tenant().organization());
    Optional<JobRow> found = open(movie);
    found.ifPresent(
        row -> {
          if (account.charge(movie.tenant(), row.reservation(), media.duration())
              instanceof Booking.Refused refused) {
            row.fail(refused.error(), now());
            abandon(row);
            return;
          }
          jobs.locked(assembly).ifPresent(child -> child.finish(now()));
          row.finish(media, digest, now().plus(lifetime.length()), now());
          files.remove(movie.sources());
          tell(row);
          queues.dispatch(movie.tenant().organization());
        });
    return found.filter(row -> row.status() == JobStatus.DONE).isPresent();
  }

  /**
   * The movie cannot be made: gives back what was taken for it and tells, unless it has ended.
   *
   * @param error a code, a colon and a sentence
   */
  @Transactional
  public void failed(Job movie, String error) {
    queues.hold(movie.tenant().organization());
    // It may not even have begun.
    jobs.locked(movie.id()).filter(row -> row.status().isOpen()).ifPresent(row -> fail(row, error));
  }

  /** The same for a row that the caller's transaction has locked, holding the queue. */
  @Transactional(TxType.MANDATORY)
  public void fail(JobRow row, String error) {
    account.giveBack(row.tenant(), row.reservation());
    row.fail(error, now());
    abandon(row);
  }

  /** Cancels a movie of the tenant; whatever works on it ends within two seconds. */
  @Transactional
  public CancelOutcome cancel(Tenant tenant, Actor actor, JobId id) {
    queues.hold(tenant.organization());
    Optional<JobRow> found = jobs.locked(tenant, id);
    if (found.isEmpty()) {
      return new CancelOutcome.NotFound();
    }
    JobRow row = found.get();
    Job job = jobs.job(row);
    if (job.type() != JobType.RENDER) {
      return new CancelOutcome.Part();
    }
    if (!job.status().isOpen()) {
      return new CancelOutcome.Ended(job);
    }
    account.giveBack(tenant, row.reservation());
    row.cancel(now());
    abandon(row);
    audit.record(new AuditEntry(tenant.organization(), actor, "job.cancelled", id.value()));
    return new CancelOutcome.Cancelled(jobs.job(row));
  }

  private void abandon(JobRow row) {
    queues.withdraw(row.id(), parts.cancelOpen(row.id(), now()));
    files.removeInUse(jobs.job(row).directory());
    tell(row);
    queues.dispatch(row.tenant().organization());
  }

  private Optional<JobRow> open(Job movie) {
    return jobs.locked(movie.id()).filter(row -> row.status() == JobStatus.RUNNING);
  }

  /** The callback is told. */
  private void tell(JobRow row) {
    Job job = jobs.job(row);
    job.callback()
        .ifPresent(
            url ->
                callbacks.tell(
                    job.tenant().organization(),
                    job.id(),
                    url,
                    JobEvents.name(job),
                    events.body(job).toString()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
