package org.viralstack.api.slides.slideshow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.input.QueryChoice;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.SlideshowStatus;
import org.viralstack.studio.slideshow.storage.SlideshowFilter;
import org.viralstack.studio.slideshow.storage.SlideshowPage;
import org.viralstack.studio.slideshow.storage.Slideshows;

/** All slideshows. */
@Path("api/v1/slideshows")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class SlideshowsResource {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  private final Slideshows slideshows;
  private final SlideshowViews views;

  @Inject
  public SlideshowsResource(Slideshows slideshows, SlideshowViews views) {
    this.slideshows = slideshows;
    this.views = views;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public PageOf<SlideshowView> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    SlideshowFilter filter =
        new SlideshowFilter(
            app(uri), QueryChoice.of(uri.getQueryParameters(), "status", SlideshowStatus.class));
    SlideshowPage page =
        slideshows.page(
            CallerIdentity.of(security).tenant(), filter, asked.offset(), asked.limit());
    return PageOf.of(page.slideshows().stream().map(views::of).toList(), asked, page.total());
  }

  private static Optional<AppId> app(UriInfo uri) {
    return Optional.ofNullable(uri.getQueryParameters().getFirst("app_id"))
        .map(text -> AppId.parse(text).orElseThrow(() -> new Refused(notAnApp())));
  }

  private static Refusal notAnApp() {
    return new Refusal.Invalid(
        List.of(new FieldProblem("app_id", "must be the identifier of an app")));
  }
}
