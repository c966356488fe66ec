package org.viralstack.api.slides.hook;

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
import java.util.List;
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
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.HookId;
import org.viralstack.studio.hook.HookPage;
import org.viralstack.studio.hook.Hooks;
import org.viralstack.studio.hook.editing.HookEditing;
import org.viralstack.studio.hook.editing.HookOutcome;

/** Hooks. */
@Path("api/v1/hooks")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class HooksResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  private final Hooks hooks;
  private final HookEditing editing;

  @Inject
  public HooksResource(Hooks hooks, HookEditing editing) {
    this.hooks = hooks;
    this.editing = editing;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public PageOf<HookView> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    HookPage page =
        hooks.page(
            CallerIdentity.of(security).tenant(),
            HookQuery.of(uri.getQueryParameters()),
            asked.offset(),
            asked.limit());
    return PageOf.of(page.hooks().stream().map(HookView::of).toList(), asked, page.total());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  @Idempotent
  public Response create(@Context SecurityContext security, JsonBody body) {
    HookRequest.Creation request = HookRequest.creation(body);
    Caller caller = CallerIdentity.of(security);
    return answer(
        editing.create(caller.tenant(), Actor.of(caller), request.hook()),
        Response.Status.CREATED,
        request.ignored());
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  public Response edit(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    HookRequest.Change request = HookRequest.change(body);
    Caller caller = CallerIdentity.of(security);
    Optional<HookId> hook = HookId.parse(id);
    return hook.isEmpty()
        ? notFound()
        : answer(
            editing.edit(caller.tenant(), Actor.of(caller), hook.get(), request.edit()),
            Response.Status.OK,
            request.ignored());
  }

  @DELETE
  @Path("{id}")
  @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
  public Response delete(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = CallerIdentity.of(security);
    boolean deleted =
        HookId.parse(id)
            .map(hook -> editing.delete(caller.tenant(), Actor.of(caller), hook))
            .orElse(false);
    return deleted ? Response.ok(One.of(new Deleted(id))).build() : notFound();
  }

  private static Response answer(
      HookOutcome outcome, Response.Status status, List<String> ignored) {
    return switch (outcome) {
      case HookOutcome.Done done ->
          Ignored.fields(Response.status(status), ignored)
              .entity(One.of(HookView.of(done.hook())))
              .build();
      case HookOutcome.NoSuchHook none -> notFound();
      case HookOutcome.SaidAlready twice ->
          Answers.of(
              SlidesError.INVALID_STATE.with(
                  "A hook of this niche and language says the same already."));
      case HookOutcome.TooMany many ->
          Answers.of(
              SlidesError.INVALID_STATE.with(
                  "There are %d hooks already; delete one first.".formatted(Hooks.MOST)));
    };
  }

  private static Response notFound() {
    return Answers.of(SlidesError.HOOK_NOT_FOUND.with("There is no such hook."));
  }
}
