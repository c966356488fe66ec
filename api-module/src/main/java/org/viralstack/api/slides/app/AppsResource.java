package org.viralstack.api.slides.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.Deleted;
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
import org.viralstack.studio.app.AppPage;
import org.viralstack.studio.app.AppStatus;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.app.lifecycle.AppCreation;
import org.viralstack.studio.app.lifecycle.AppCreationOutcome;
import org.viralstack.studio.app.lifecycle.AppEditOutcome;
import org.viralstack.studio.app.lifecycle.AppEditing;
import org.viralstack.studio.app.lifecycle.AppRemoval;
import org.viralstack.studio.app.lifecycle.AppRemovalOutcome;
import org.viralstack.studio.outgoing.Destinations;

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
  private final AppEditing editing;
  private final AppRemoval removal;
  private final Destinations destinations;

  @Inject
  public AppsResource(
      Apps apps,
      AppCreation creation,
      AppEditing editing,
      AppRemoval removal,
      Destinations destinations) {
    this.apps = apps;
    this.creation = creation;
    this.editing = editing;
    this.removal = removal;
    this.destinations = destinations;
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
    return PageOf.of(
        page.apps().stream().map(app -> AppView.of(app, uri)).toList(), asked, page.total());
  }

  @GET
  @Path("{id}")
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Response one(
      @Context SecurityContext security, @Context UriInfo uri, @PathParam("id") String id) {
    return AppId.parse(id)
        .flatMap(app -> apps.find(CallerIdentity.of(security).tenant(), app))
        .map(app -> Response.ok(One.of(AppView.of(app, uri))).build())
        .orElseGet(AppAnswers::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  @Idempotent
  public Response create(@Context SecurityContext security, @Context UriInfo uri, JsonBody body) {
    AppRequest request = AppRequest.of(body, destinations);
    Caller caller = CallerIdentity.of(security);
    return switch (creation.create(caller.tenant(), Actor.of(caller), request.app())) {
      case AppCreationOutcome.Created created ->
          Ignored.fields(Response.status(Response.Status.CREATED), request.ignored())
              .entity(One.of(AppView.of(created.app(), uri)))
              .build();
      case AppCreationOutcome.SlugTaken taken -> AppAnswers.slugExists(taken.slug());
      case AppCreationOutcome.OverQuota over ->
          Answers.ofSlides(new Refusal.OverQuota(Feature.APPS, over.required()));
    };
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  public Response edit(
      @Context SecurityContext security,
      @Context UriInfo uri,
      @PathParam("id") String id,
      JsonBody body) {
    Optional<AppId> app = AppId.parse(id);
    if (app.isEmpty()) {
      return AppAnswers.notFound();
    }
    AppEditRequest request =
        AppEditRequest.of(body, ScreenshotUrls.of(uri, app.get()), destinations);
    Caller caller = CallerIdentity.of(security);
    return switch (editing.edit(caller.tenant(), Actor.of(caller), app.get(), request.edit())) {
      case AppEditOutcome.Changed changed ->
          Ignored.fields(Response.ok(), request.ignored())
              .entity(One.of(AppView.of(changed.app(), uri)))
              .build();
      case AppEditOutcome.NoSuchApp none -> AppAnswers.notFound();
      case AppEditOutcome.SlugTaken taken -> AppAnswers.slugExists(taken.slug());
      case AppEditOutcome.NoSuchScreenshot unknown ->
          AppAnswers.invalid("screenshots", "must not name an upload that the app does not have");
    };
  }

  @DELETE
  @Path("{id}")
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  public Response delete(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = CallerIdentity.of(security);
    return switch (AppId.parse(id)
        .map(app -> removal.delete(caller.tenant(), Actor.of(caller), app))
        .orElse(AppRemovalOutcome.NO_SUCH_APP)) {
      case DELETED -> Response.ok(One.of(new Deleted(id))).build();
      case NO_SUCH_APP -> AppAnswers.notFound();
      case AT_WORK ->
          Answers.of(
              SlidesError.INVALID_STATE.with(
                  "Slideshows of the app are being made; archive it or wait for them."));
    };
  }
}
