package org.viralstack.api.slides.slideshow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.util.Optional;
import org.viralstack.api.content.OpenContent;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.slides.file.FileAnswer;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.export.ExportOutcome;
import org.viralstack.studio.slideshow.export.SlideshowExport;
import org.viralstack.studio.slideshow.export.SlideshowExports;

/** What a slideshow is made of: the ZIP and each slide. */
@Path(SlideshowResource.PATH + "/{id}")
@Singleton
@RateLimited(name = "slides")
public class SlideshowFilesResource {
  private static final String ZIP = "application/zip";

  private final SlideshowExports exports;

  @Inject
  public SlideshowFilesResource(SlideshowExports exports) {
    this.exports = exports;
  }

  @GET
  @Path("export")
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Response export(@Context SecurityContext security, @PathParam("id") String id)
      throws IOException {
    Optional<SlideshowId> slideshow = SlideshowId.parse(id);
    if (slideshow.isEmpty()) {
      return SlideshowAnswers.notFound();
    }
    return switch (exports.open(CallerIdentity.of(security).tenant(), slideshow.get())) {
      case ExportOutcome.Open<SlideshowExport> open -> zip(open.content(), slideshow.get());
      case ExportOutcome.NotReady<SlideshowExport> not -> SlideshowAnswers.notReady(not.status());
      case ExportOutcome.NotFound<SlideshowExport> none -> SlideshowAnswers.notFound();
    };
  }

  @GET
  @Path("slides/{position: [1-6]}.png")
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Response slide(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @PathParam("position") int position)
      throws IOException {
    Optional<SlideshowId> slideshow = SlideshowId.parse(id);
    if (slideshow.isEmpty()) {
      return SlideshowAnswers.notFound();
    }
    return switch (exports.slide(CallerIdentity.of(security).tenant(), slideshow.get(), position)) {
      case ExportOutcome.Open<StoredObject> open ->
          FileAnswer.of(open.content(), "slide-%d.png".formatted(position));
      case ExportOutcome.NotReady<StoredObject> not -> SlideshowAnswers.notReady(not.status());
      case ExportOutcome.NotFound<StoredObject> none -> SlideshowAnswers.notFound();
    };
  }

  private static Response zip(SlideshowExport export, SlideshowId id) {
    return Response.ok(new OpenContent(export::close, export::writeTo), ZIP)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.zip\"".formatted(id))
        .build();
  }
}
