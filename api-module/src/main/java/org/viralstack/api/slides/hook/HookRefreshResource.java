package org.viralstack.api.slides.hook;

import static org.viralstack.api.input.Rules.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.Ignored;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBodyReader;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.AppId;
import org.viralstack.studio.hook.refresh.HookRefresh;
import org.viralstack.studio.hook.refresh.RefreshOutcome;

/** New hooks, when somebody asks for them. */
@Path("api/v1/hooks/refresh-now")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class HookRefreshResource {
  private static final int LONGEST_ID = 64;
  private static final Duration HOUR = Duration.ofHours(1);

  private final HookRefresh refresh;

  @Inject
  public HookRefreshResource(HookRefresh refresh) {
    this.refresh = refresh;
  }

  private record Wanted(Optional<String> app, List<String> ignored) {
    /** A call without a body means every app, and needs no Content-Type. */
    static Wanted of(InputStream in) throws IOException {
      byte[] body = in.readAllBytes();
      if (body.length == 0) {
        return new Wanted(Optional.empty(), List.of());
      }
      Fields fields = new Fields(JsonBodyReader.read(new ByteArrayInputStream(body)));
      Optional<String> app = fields.optional("app_id", text(1, LONGEST_ID));
      fields.refuseProblems();
      return new Wanted(app, fields.unknown());
    }
  }

  @POST
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  @Idempotent
  public Response now(@Context SecurityContext security, InputStream body) throws IOException {
    Wanted wanted = Wanted.of(body);
    Optional<AppId> app = wanted.app().flatMap(AppId::parse);
    if (wanted.app().isPresent() && app.isEmpty()) {
      return noSuchApp();
    }
    Caller caller = CallerIdentity.of(security);
    return answer(refresh.request(caller.tenant(), Actor.of(caller), app), wanted.ignored());
  }

  private static Response answer(RefreshOutcome outcome, List<String> ignored) {
    return switch (outcome) {
      case RefreshOutcome.Accepted accepted ->
          Ignored.fields(Response.status(Response.Status.ACCEPTED), ignored)
              .entity(One.of(RefreshView.of(accepted.jobs())))
              .build();
      case RefreshOutcome.NotInPlan plan ->
          Answers.ofSlides(
              new Refusal.PlanUpgradeRequired(
                  plan.lacking().feature(), plan.lacking().plan(), plan.lacking().required()));
      case RefreshOutcome.NoSuchApp none -> noSuchApp();
      case RefreshOutcome.NoActiveApps none ->
          Answers.of(SlidesError.NO_ACTIVE_APPS.with("There is no active app to write hooks for."));
      case RefreshOutcome.TooSoon early ->
          Answers.ofSlides(new Refusal.RateLimited(1, HOUR, early.rest()));
    };
  }

  private static Response noSuchApp() {
    return Answers.of(SlidesError.APP_NOT_FOUND.with("There is no such app."));
  }
}
