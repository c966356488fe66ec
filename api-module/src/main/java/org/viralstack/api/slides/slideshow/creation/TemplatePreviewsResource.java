package org.viralstack.api.slides.slideshow.creation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.preview.PreviewOutcome;
import org.viralstack.studio.slideshow.preview.TemplatePreviews;

/** What a template makes of an app, before a slideshow is asked for. */
@Path("api/v1/apps/{id}/templates/{template}/preview.jpg")
@Singleton
@Produces({"image/jpeg", MediaType.APPLICATION_JSON})
@RateLimited(name = "slides")
public class TemplatePreviewsResource {
  private static final Duration SOON = Duration.ofSeconds(2);

  private final TemplatePreviews previews;

  @Inject
  public TemplatePreviewsResource(TemplatePreviews previews) {
    this.previews = previews;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Response show(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @PathParam("template") String template)
      throws IOException {
    Optional<AppId> app = AppId.parse(id);
    if (app.isEmpty()) {
      return noSuchApp();
    }
    return switch (previews.show(CallerIdentity.of(security).tenant(), app.get(), template)) {
      case PreviewOutcome.Drawn drawn ->
          Response.ok(drawn.jpeg(), "image/jpeg")
              .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
              .build();
      case PreviewOutcome.AppNotFound none -> noSuchApp();
      case PreviewOutcome.TemplateRefused refused -> TemplateAnswers.refused(refused.choice());
      case PreviewOutcome.Busy busy -> Answers.ofSlides(new Refusal.Unavailable(SOON));
    };
  }

  private static Response noSuchApp() {
    return Answers.of(SlidesError.APP_NOT_FOUND.with("There is no such app."));
  }
}
