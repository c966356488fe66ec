package org.viralstack.api.sync.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.failure.Answered;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.surface.SyncError;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.event.JobEvents;
import org.viralstack.studio.job.storage.Jobs;
import org.viralstack.studio.job.watch.JobWatch;
import org.viralstack.studio.job.watch.WatchOutcome;

/** How a job goes, as a stream of events. */
@Path(JobResource.PATH + "/progress")
@Singleton
@RateLimited(name = "sync", per = RateLimited.Per.KEY)
public class JobProgressResource {
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");
  private static final long NOTHING = -1;
  private static final String SOON = "5";

  private final Jobs jobs;
  private final JobWatch watch;
  private final JobEvents events;

  @Inject
  public JobProgressResource(Jobs jobs, JobWatch watch, JobEvents events) {
    this.jobs = jobs;
    this.watch = watch;
    this.events = events;
  }

  /**
   * Begins with the present state, unless the client has seen it. An id that was never issued
   * counts as none, so that the stream ends with the job and does not hold its place for ever.
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public void progress(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
      @Context HttpServletRequest request,
      @Context SseEventSink sink,
      @Context Sse sse) {
    Job job =
        JobId.parse(id)
            .flatMap(each -> jobs.find(CallerIdentity.of(security).tenant(), each))
            .orElseThrow(() -> new Answered(JobResource.notFound()));
    long seen = seen(job, lastEventId);
    if (!job.status().isOpen() && seen == job.version()) {
      // The one status at which an EventSource ceases to come back.
      throw new Answered(Response.noContent().build());
    }
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      // JAX-RS shows a GET; without a body nobody listens, so no place among those is taken.
      sink.close();
      return;
    }
    if (watch.watch(job, seen, new ProgressStream(sink, sse, events)) == WatchOutcome.TOO_MANY) {
      throw new Answered(tooMany());
    }
  }

  /** The last state that the client was told, or -1: what was never told counts as none. */
  private static long seen(Job job, @Nullable String lastEventId) {
    if (lastEventId == null || !VERSION.matcher(lastEventId).matches()) {
      return NOTHING;
    }
    long version = Long.parseLong(lastEventId);
    return version <= job.version() ? version : NOTHING;
  }

  private static Response tooMany() {
    Response answer =
        Answers.of(
            SyncError.RATE_LIMITED.with(
                "Too many streams of progress are open. Retry after " + SOON + " seconds."));
    return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, SOON).build();
  }
}
