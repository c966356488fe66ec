package org.viralstack.api.slides.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.api.content.OpenContent;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.idempotency.KeyedCalls;
import org.viralstack.api.input.multipart.MultipartFile;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.render.screenshot.ScreenshotDecoding;
import org.viralstack.studio.AppId;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppScreenshot;
import org.viralstack.studio.app.screenshot.AppScreenshots;
import org.viralstack.studio.app.screenshot.UploadOutcome;
import org.viralstack.studio.file.StoredObject;

/** The pictures of an app that are uploaded. */
@Path("api/v1/apps/{id}/screenshots")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class ScreenshotsResource {
  private static final Duration SOON = Duration.ofSeconds(2);

  private final AppScreenshots screenshots;
  private final KeyedCalls calls;

  @Inject
  public ScreenshotsResource(AppScreenshots screenshots, KeyedCalls calls) {
    this.screenshots = screenshots;
    this.calls = calls;
  }

  @POST
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  @Idempotent(byItself = true)
  public Response add(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("") String type,
      InputStream body)
      throws Exception {
    Caller caller = CallerIdentity.of(security);
    Optional<AppId> app = AppId.parse(id);
    // First, so that for an app that is not there nobody waits for the file.
    if (app.flatMap(one -> screenshots.hasRoom(caller.tenant(), one)).isEmpty()) {
      return AppAnswers.notFound();
    }
    return calls.once(
        () -> screenshots.prepare(caller.tenant(), app.get(), MultipartFile.read(type, body)),
        prepared ->
            answer(
                screenshots.attach(caller.tenant(), Actor.of(caller), prepared), app.get(), uri));
  }

  private static Response answer(UploadOutcome outcome, AppId app, UriInfo uri) {
    return switch (outcome) {
      case UploadOutcome.Kept kept ->
          Response.status(Response.Status.CREATED)
              .entity(One.of(view(kept, ScreenshotUrls.of(uri, app))))
              .build();
      case UploadOutcome.NoSuchApp none -> AppAnswers.notFound();
      case UploadOutcome.TooMany many ->
          Answers.of(
              SlidesError.INVALID_STATE.with(
                  "The app has %d screenshots already; remove one first."
                      .formatted(App.MOST_SCREENSHOTS)));
      case UploadOutcome.TooLarge large ->
          Answers.ofSlides(new Refusal.BodyTooLarge(ScreenshotDecoding.MAX_BYTES));
      case UploadOutcome.Unusable unusable -> AppAnswers.invalid("file", unusable.rule());
      case UploadOutcome.Busy busy -> Answers.ofSlides(new Refusal.Unavailable(SOON));
    };
  }

  private static ScreenshotView view(UploadOutcome.Kept kept, ScreenshotUrls urls) {
    return new ScreenshotView(
        kept.id().value(),
        kept.app().id().value(),
        urls.url(new AppScreenshot.Uploaded(kept.id())),
        kept.app().screenshots().stream().map(urls::url).toList());
  }

  @GET
  @Path("{screenshot}")
  @Produces({"image/png", "image/jpeg", "image/webp", MediaType.APPLICATION_JSON})
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Response one(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @PathParam("screenshot") String screenshot) {
    return AppId.parse(id)
        .flatMap(
            app ->
                ScreenshotId.parse(screenshot)
                    .flatMap(
                        one -> screenshots.open(CallerIdentity.of(security).tenant(), app, one)))
        .map(ScreenshotsResource::picture)
        .orElseGet(
            () -> Answers.of(SlidesError.NOT_FOUND.with("There is no such app or screenshot.")));
  }

  private static Response picture(StoredObject file) {
    return Response.ok(OpenContent.of(file), file.type().value())
        .header(HttpHeaders.CONTENT_LENGTH, file.length())
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600, immutable")
        .build();
  }
}
