package org.viralstack.api.slides.slideshow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.Deleted;
import org.viralstack.api.envelope.Ignored;
import org.viralstack.api.envelope.One;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.json.JsonBody;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.editing.EditOutcome;
import org.viralstack.studio.slideshow.editing.SlideshowEditing;
import org.viralstack.studio.slideshow.removal.SlideshowRemoval;
import org.viralstack.studio.slideshow.storage.Slideshows;

/** One slideshow: shown, changed in its words, removed. */
@Path(SlideshowResource.PATH + "/{id}")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class SlideshowResource {
  static final String PATH = "api/v1/slideshows";

  private final Slideshows slideshows;
  private final SlideshowEditing editing;
  private final SlideshowRemoval removal;
  private final SlideshowViews views;

  @Inject
  public SlideshowResource(
      Slideshows slideshows,
      SlideshowEditing editing,
      SlideshowRemoval removal,
      SlideshowViews views) {
    this.slideshows = slideshows;
    this.editing = editing;
    this.removal = removal;
    this.views = views;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Response one(@Context SecurityContext security, @PathParam("id") String id) {
    return SlideshowId.parse(id)
        .flatMap(slideshow -> slideshows.find(CallerIdentity.of(security).tenant(), slideshow))
        .map(found -> Response.ok(One.of(views.of(found))).build())
        .orElseGet(SlideshowAnswers::notFound);
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  public Response edit(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    EditRequest request = EditRequest.of(body);
    Caller caller = CallerIdentity.of(security);
    Optional<SlideshowId> slideshow = SlideshowId.parse(id);
    if (slideshow.isEmpty()) {
      return SlideshowAnswers.notFound();
    }
    return switch (editing.edit(
        caller.tenant(), Actor.of(caller), slideshow.get(), request.edit())) {
      case EditOutcome.Edited edited ->
          Ignored.fields(Response.ok(), request.ignored())
              .entity(One.of(views.of(edited.slideshow())))
              .build();
      case EditOutcome.NotFound none -> SlideshowAnswers.notFound();
      case EditOutcome.NotReady not -> SlideshowAnswers.notReady(not.status());
      case EditOutcome.Unfit unfit -> SlideshowAnswers.invalid("slides", unfit.problem());
    };
  }

  @DELETE
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  public Response remove(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = CallerIdentity.of(security);
    boolean removed =
        SlideshowId.parse(id)
            .map(slideshow -> removal.remove(caller.tenant(), Actor.of(caller), slideshow))
            .orElse(false);
    return removed ? Response.ok(One.of(new Deleted(id))).build() : SlideshowAnswers.notFound();
  }
}
