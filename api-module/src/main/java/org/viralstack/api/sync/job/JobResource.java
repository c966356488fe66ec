package org.viralstack.api.sync.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.surface.SyncError;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobType;
import org.viralstack.studio.job.ending.CancelOutcome;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.event.JobLinks;
import org.viralstack.studio.job.removal.JobRemoval;
import org.viralstack.studio.job.storage.JobMovies;
import org.viralstack.studio.job.storage.Jobs;

/** One job: shown, cancelled, removed. */
@Path(JobResource.PATH)
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "sync", per = RateLimited.Per.KEY)
public class JobResource {
  static final String PATH = "jobs/{id}";

  private final Jobs jobs;
  private final JobMovies movies;
  private final JobLinks links;
  private final JobEndings endings;
  private final JobRemoval removal;

  @Inject
  public JobResource(
      Jobs jobs, JobMovies movies, JobLinks links, JobEndings endings, JobRemoval removal) {
    this.jobs = jobs;
    this.movies = movies;
    this.links = links;
    this.endings = endings;
    this.removal = removal;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Response one(@Context SecurityContext security, @PathParam("id") String id) {
    return JobId.parse(id)
        .flatMap(job -> jobs.find(CallerIdentity.of(security).tenant(), job))
        .map(this::shown)
        .orElseGet(JobResource::notFound);
  }

  @POST
  @Path("cancel")
  @Needs(scope = Scope.RENDER_WRITE, role = Role.MEMBER)
  @NotIdempotent("a job is cancelled once, and nothing is made")
  public Response cancel(@Context SecurityContext security, @PathParam("id") String id) {
    Optional<JobId> job = JobId.parse(id);
    if (job.isEmpty()) {
      return notFound();
    }
    Caller caller = CallerIdentity.of(security);
    return switch (endings.cancel(caller.tenant(), Actor.of(caller), job.get())) {
      case CancelOutcome.Cancelled cancelled -> shown(cancelled.job());
      case CancelOutcome.Ended ended ->
          invalid("The job is " + ended.job().status().wireName() + " already.");
      case CancelOutcome.Part part -> part();
      case CancelOutcome.NotFound none -> notFound();
    };
  }

  @DELETE
  @Needs(scope = Scope.RENDER_WRITE, role = Role.MEMBER)
  public Response remove(@Context SecurityContext security, @PathParam("id") String id) {
    Optional<JobId> job = JobId.parse(id);
    if (job.isEmpty()) {
      return notFound();
    }
    Caller caller = CallerIdentity.of(security);
    return switch (removal.remove(caller.tenant(), Actor.of(caller), job.get())) {
      case REMOVED -> Response.noContent().build();
      case AT_WORK -> invalid("The job is under way; cancel it first.");
      case PART -> part();
      case NOT_FOUND -> notFound();
    };
  }

  private Response shown(Job job) {
    Optional<String> movie =
        job.type() == JobType.RENDER
            ? movies.find(job.id()).map(JobMovies.Stored::text)
            : Optional.empty();
    return Response.ok(JobView.of(job, movie, links)).build();
  }

  static Response notFound() {
    return Answers.of(SyncError.JOB_NOT_FOUND.with("There is no such job."));
  }

  private static Response part() {
    return invalid("The job is a part of another; this is done with the whole.");
  }

  private static Response invalid(String text) {
    return Answers.of(SyncError.INVALID_STATE.with(text));
  }
}
