package org.viralstack.api.management;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Clock;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.surface.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.ApiKeys;
import org.viralstack.auth.apikey.KeyIssuing;
import org.viralstack.auth.apikey.KeyPage;
import org.viralstack.auth.apikey.KeyRevocation;
import org.viralstack.auth.apikey.RevocationOutcome;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;

/** API keys: made, listed, revoked, deleted. */
@Path("api/v1/api-keys")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class ApiKeysResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final ApiKeys keys;
  private final KeyIssuing issuing;
  private final KeyRevocation revocation;
  private final Clock clock;

  @Inject
  public ApiKeysResource(ApiKeys keys, KeyIssuing issuing, KeyRevocation revocation, Clock clock) {
    this.clock = clock;
    this.keys = keys;
    this.issuing = issuing;
    this.revocation = revocation;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.MEMBER)
  public PageOf<ApiKeyAnswer> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    KeyPage page =
        keys.list(CallerIdentity.of(security).organization(), asked.page(), asked.limit());
    return PageOf.of(page.keys().stream().map(ApiKeyAnswer::of).toList(), asked, page.total());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.KEYS_WRITE, role = Role.ADMIN)
  public Response create(@Context SecurityContext security, JsonBody body) {
    Caller caller = CallerIdentity.of(security);
    return switch (issuing.create(KeyRequest.of(body, caller, clock.instant()), caller)) {
      case KeyIssuing.Outcome.Issued issued ->
          Response.status(Response.Status.CREATED)
              .entity(One.of(IssuedKeyAnswer.of(issued.key())))
              .build();
      case KeyIssuing.Outcome.BeyondRights beyond ->
          Answers.ofSlides(
              beyond
                  .excess()
                  .needed()
                  .<Refusal>map(Refusal.InsufficientScope::new)
                  .orElseGet(Refusal.BeyondRights::new));
    };
  }

  @POST
  @Path("{id}/revoke")
  @Needs(scope = Scope.KEYS_WRITE, role = Role.ADMIN)
  @InEveryState
  public Response revoke(@Context SecurityContext security, @PathParam("id") String id) {
    return end(security, id, revocation::revoke);
  }

  @DELETE
  @Path("{id}")
  @Needs(scope = Scope.KEYS_WRITE, role = Role.ADMIN)
  @InEveryState
  public Response delete(@Context SecurityContext security, @PathParam("id") String id) {
    return end(security, id, revocation::delete);
  }

  /** One of the two ways in which a key ends. */
  private interface Ending {
    RevocationOutcome end(OrganizationId organization, ApiKeyId key, Actor by);
  }

  private static Response end(SecurityContext security, String id, Ending ending) {
    if (!ApiKeyId.isValid(id)) {
      return noSuchKey();
    }
    Caller caller = CallerIdentity.of(security);
    return switch (ending.end(caller.organization(), new ApiKeyId(id), Actor.of(caller))) {
      case RevocationOutcome.Revoked revoked ->
          Response.ok(One.of(RevocationReceipt.of(revoked))).build();
      case RevocationOutcome.NoSuchKey none -> noSuchKey();
    };
  }

  private static Response noSuchKey() {
    return Answers.of(SlidesError.NOT_FOUND.with("There is no such API key."));
  }
}
