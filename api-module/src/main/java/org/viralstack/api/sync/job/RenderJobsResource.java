package org.viralstack.api.sync.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.StringReader;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.idempotency.KeyedCalls;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.job.submission.JobSubmission;
import org.viralstack.studio.job.submission.JobSubmission.Wanted;
import org.viralstack.studio.job.submission.SubmissionOutcome;
import org.viralstack.studio.movie.Reading;
import org.viralstack.studio.movie.reading.SubmissionReader;

/** Movies: asked for. */
@Path("render/jobs")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "sync", per = RateLimited.Per.KEY)
public class RenderJobsResource {
  private final SubmissionReader reader;
  private final JobSubmission submission;
  private final KeyedCalls calls;

  @Inject
  public RenderJobsResource(SubmissionReader reader, JobSubmission submission, KeyedCalls calls) {
    this.reader = reader;
    this.submission = submission;
    this.calls = calls;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
  @Needs(scope = Scope.RENDER_WRITE, role = Role.MEMBER)
  @Idempotent(byItself = true)
  public Response submit(@Context SecurityContext security, JsonBody body) throws Exception {
    if (body == null) {
      throw new Refused(new Refusal.Malformed("Send a JSON object as the body."));
    }
    Caller caller = CallerIdentity.of(security);
    JsonObject sent = json(body);
    return calls.once(
        () -> read(caller.tenant(), sent),
        read -> submitted(caller, sent.getJsonObject("movie"), read));
  }

  private Response submitted(Caller caller, JsonObject movie, Reading.Read read) {
    SubmissionOutcome outcome =
        read.submission().dryRun()
            ? submission.attempt(caller.tenant(), read.submission().movie())
            : submission.submit(
                caller.tenant(),
                Actor.of(caller),
                new Wanted(read.submission(), movie, read.warnings()));
    return SubmissionAnswers.of(outcome, read.warnings());
  }

  private Reading.Read read(Tenant tenant, JsonObject body) {
    return switch (reader.read(tenant, body)) {
      case Reading.Read read -> read;
      case Reading.Refused refused ->
          throw new Refused(
              new Refusal.Invalid(
                  refused.problems().stream()
                      .map(problem -> new FieldProblem(problem.path(), problem.problem()))
                      .toList()));
    };
  }

  private static JsonObject json(JsonBody body) {
    try (JsonReader parser = Json.createReader(new StringReader(body.object().toString()))) {
      return parser.readObject();
    }
  }
}
