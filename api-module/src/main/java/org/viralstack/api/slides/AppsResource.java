package org.viralstack.api.slides;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.Ignored;
import org.viralstack.api.envelope.One;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.input.QueryChoice;
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
import org.viralstack.studio.app.AppCreation;
import org.viralstack.studio.app.AppCreationOutcome;
import org.viralstack.studio.app.AppPage;
import org.viralstack.studio.app.AppStatus;
import org.viralstack.studio.app.Apps;

/** Apps. */
@Path("api/v1/apps")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class AppsResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final Apps apps;
  private final AppCreation creation;

  @Inject
  public AppsResource(Apps apps, AppCreation creation) {
    this.apps = apps;
    this.creation = creation;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public PageOf<AppView> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    AppPage page =
        apps.page(
            CallerIdentity.of(security).tenant(),
            QueryChoice.of(uri.getQueryParameters(), "status", AppStatus.class),
            asked.offset(),
            asked.limit());
    return PageOf.of(page.apps().stream().map(AppView::of).toList(), asked, page.total());
  }

  @GET
  @Path("{id}")
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Response one(@Context SecurityContext security, @PathParam("id") String id) {
    return AppId.parse(id)
        .flatMap(app -> apps.find(CallerIdentity.of(security).tenant(), app))
        .map(app -> Response.ok(One.of(AppView.of(app))).build())
        .orElseGet(() -> Answers.of(SlidesError.APP_NOT_FOUND.with("There is no such app.")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  @Idempotent
  public Response create(@Context SecurityContext security, JsonBody body) {
    AppRequest request = AppRequest.of(body);
    Caller caller = CallerIdentity.of(security);
    return switch (creation.create(caller.tenant(), Actor.of(caller), request.app())) {
      case AppCreationOutcome.Created created ->
          Ignored.fields(Response.status(Response.Status.CREATED), request.ignored())
              .entity(One.of(AppView.of(created.app())))
              .build();
      case AppCreationOutcome.SlugTaken taken ->
          Answers.of(
              SlidesError.SLUG_EXISTS.with(
                  "An app with the slug %s exists; send another slug."
                      .formatted(taken.slug().value())));
      case AppCreationOutcome.OverQuota over ->
          Answers.ofSlides(new Refusal.OverQuota(Feature.APPS, over.required()));
    };
  }
}
