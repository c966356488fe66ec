package org.viralstack.studio.job.submission;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Frame;
import org.viralstack.billing.quota.Entitlement;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.account.Booking;
import org.viralstack.studio.job.account.RenderAccount;
import org.viralstack.studio.job.account.RenderPrice;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.storage.JobMovies;
import org.viralstack.studio.job.storage.Jobs;
import org.viralstack.studio.job.storage.NewJob;
import org.viralstack.studio.movie.Submission;
import org.viralstack.studio.outgoing.Destination;
import org.viralstack.studio.project.Projects;

/** Takes movies to be made, within the plan. Safe for use by many threads on many nodes. */
@Service
public class JobSubmission {
  private final RenderPrice price;
  private final RenderAccount account;
  private final Projects projects;
  private final Jobs jobs;
  private final JobMovies movies;
  private final JobQueues queues;
  private final AuditEvents audit;
  private final SecureRandom random;
  private final Clock clock;

  @Inject
  JobSubmission(
      RenderPrice price,
      RenderAccount account,
      Projects projects,
      Jobs jobs,
      JobMovies movies,
      JobQueues queues,
      AuditEvents audit,
      SecureRandom random,
      Clock clock) {
    this.price = price;
    this.account = account;
    this.projects = projects;
    this.jobs = jobs;
    this.movies = movies;
    this.queues = queues;
    this.audit = audit;
    this.random = random;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param text the movie as it was sent
   * @param warnings for its author
   */
  public record Wanted(Submission submission, JsonObject text, List<String> warnings) {
    public Wanted {
      warnings = List.copyOf(warnings);
    }
  }

  /** Makes a job that waits to be planned, pays for it and asks for the work, or does none. */
  @Transactional
  public SubmissionOutcome submit(Tenant tenant, Actor actor, Wanted wanted) {
    Movie movie = wanted.submission().movie();
    Duration length = length(movie);
    Optional<Entitlement.NotInPlan> beyond = price.beyondPlan(tenant, frame(movie), length);
    if (beyond.isPresent()) {
      return new SubmissionOutcome.BeyondPlan(beyond.get());
    }
    queues.hold(tenant.organization());
    return switch (account.book(tenant, length)) {
      case Booking.Refused refused ->
          new SubmissionOutcome.OverQuota(refused.feature(), refused.required());
      case Booking.Booked booked -> queued(tenant, actor, wanted, booked.reservation());
    };
  }

  /** Tells what {@link #submit} would take; takes nothing. */
  public SubmissionOutcome attempt(Tenant tenant, Movie movie) {
    Duration length = length(movie);
    return new SubmissionOutcome.Priced(
        length,
        movie.scenes().size(),
        price.beyondPlan(tenant, frame(movie), length).isPresent(),
        price.exhausted(tenant, length));
  }

  private SubmissionOutcome queued(
      Tenant tenant, Actor actor, Wanted wanted, Optional<ReservationId> reservation) {
    Submission submission = wanted.submission();
    JobId id = JobId.next(random);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    projects.use(tenant, submission.project(), now);
    jobs.add(
        new NewJob.Movie(
            id,
            tenant,
            submission.project().value(),
            submission.options().workers(submission.movie().scenes().size()),
            submission.callback().map(Destination::value),
            reservation,
            wanted.warnings(),
            now));
    movies.add(id, wanted.text().toString());
    queues.dispatch(tenant.organization());
    if (submission.callback().isPresent()) {
      queues.tellProgress(id);
    }
    audit.record(new AuditEntry(tenant.organization(), actor, "job.submitted", id.value()));
    return new SubmissionOutcome.Queued(id);
  }

  private static Duration length(Movie movie) {
    return MovieLength.of(movie, unknown -> Optional.empty()).total();
  }

  private static Frame frame(Movie movie) {
    return new Frame(movie.frame().width(), movie.frame().height());
  }
}
