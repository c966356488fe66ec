package org.viralstack.api.slides.slideshow.creation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
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
import org.viralstack.api.envelope.Ignored;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.Feature;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.creation.CreationOutcome;
import org.viralstack.studio.slideshow.creation.SlideshowCreation;

/** Slideshows of an app: asked for. */
@Path("api/v1/apps/{id}/slideshows")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class AppSlideshowsResource {
  private final SlideshowCreation creation;

  @Inject
  public AppSlideshowsResource(SlideshowCreation creation) {
    this.creation = creation;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  @Idempotent
  public Response create(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    Optional<AppId> app = AppId.parse(id);
    if (app.isEmpty()) {
      return noSuchApp();
    }
    SlideshowRequest request = SlideshowRequest.of(app.get(), body);
    Caller caller = CallerIdentity.of(security);
    CreationOutcome outcome =
        request.dryRun()
            ? creation.attempt(caller.tenant(), request.slideshow())
            : creation.create(caller.tenant(), Actor.of(caller), request.slideshow());
    return answer(outcome, request);
  }

  private static Response noSuchApp() {
    return Answers.of(SlidesError.APP_NOT_FOUND.with("There is no such app."));
  }

  private static Response answer(CreationOutcome outcome, SlideshowRequest request) {
    return switch (outcome) {
      case CreationOutcome.Queued queued ->
          Ignored.fields(Response.status(Response.Status.ACCEPTED), request.ignored())
              .entity(One.of(QueuedView.of(queued.slideshow())))
              .build();
      case CreationOutcome.Possible possible ->
          Ignored.fields(Response.ok(), request.ignored())
              .entity(One.of(TrialView.of(possible.slideshow())))
              .build();
      case CreationOutcome.AppNotFound none -> noSuchApp();
      case CreationOutcome.AppArchived archived ->
          Answers.of(SlidesError.INVALID_STATE.with("The app is archived."));
      case CreationOutcome.HookNotFound none ->
          Answers.of(SlidesError.HOOK_NOT_FOUND.with("There is no such hook."));
      case CreationOutcome.NoPictures none ->
          Answers.of(
              SlidesError.NO_IMAGE_SOURCE.with(
                  "The app has no screenshots that were uploaded; upload one, or let artwork do."));
      case CreationOutcome.TemplateRefused refused -> TemplateAnswers.refused(refused.choice());
      case CreationOutcome.OverQuota over ->
          Answers.ofSlides(new Refusal.OverQuota(Feature.SLIDESHOWS_PER_MONTH, over.required()));
    };
  }
}
