package org.viralstack.api.management.apikey;

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
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.management.apikey.request.KeyChange;
import org.viralstack.api.management.apikey.request.RotationRequest;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.KeyEdit;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.apikey.issuing.KeyEditing;
import org.viralstack.auth.apikey.issuing.KeyRotation;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.revocation.KeyRevocation;
import org.viralstack.auth.apikey.revocation.RevocationOutcome;
import org.viralstack.billing.ratelimit.RateLimited;

/** One API key: looked at, changed, replaced, ended. */
@Path("api/v1/api-keys/{id}")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class ApiKeyResource {
  private final ApiKeys keys;
  private final KeyEditing editing;
  private final KeyRotation rotation;
  private final KeyRevocation revocation;

  @Inject
  public ApiKeyResource(
      ApiKeys keys, KeyEditing editing, KeyRotation rotation, KeyRevocation revocation) {
    this.keys = keys;
    this.editing = editing;
    this.rotation = rotation;
    this.revocation = revocation;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.MEMBER)
  public Response find(@Context SecurityContext security, @PathParam("id") String id) {
    KeyRealm realm = KeyRealm.of(CallerIdentity.of(security));
    return withKey(
        id,
        key ->
            keys.find(realm, key)
                .map(found -> Response.ok(One.of(ApiKeyAnswer.of(found))).build())
                .orElseGet(KeyRefusals::noSuchKey));
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.KEYS_WRITE, role = Role.ADMIN)
  public Response change(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    KeyEdit edit = KeyChange.of(body);
    return withKey(id, key -> changed(editing.edit(key, edit, CallerIdentity.of(security))));
  }

  private static Response changed(KeyEditing.Outcome outcome) {
    return switch (outcome) {
      case KeyEditing.Outcome.Changed changed ->
          Response.ok(One.of(ApiKeyAnswer.of(changed.key()))).build();
      case KeyEditing.Outcome.NoSuchKey none -> KeyRefusals.noSuchKey();
      case KeyEditing.Outcome.BeyondRights beyond -> KeyRefusals.beyondRights(beyond.excess());
    };
  }

  @POST
  @Path("rotate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.KEYS_WRITE, role = Role.ADMIN)
  @Idempotent
  public Response rotate(
      @Context SecurityContext security, @PathParam("id") String id, @Nullable JsonBody body) {
    Duration grace = RotationRequest.grace(body);
    return withKey(id, key -> rotated(rotation.rotate(key, grace, CallerIdentity.of(security))));
  }

  private static Response rotated(KeyRotation.Outcome outcome) {
    return switch (outcome) {
      case KeyRotation.Outcome.Rotated rotated ->
          Response.status(Response.Status.CREATED)
              .entity(One.of(RotatedKeyAnswer.of(rotated)))
              .build();
      case KeyRotation.Outcome.NoSuchKey none -> KeyRefusals.noSuchKey();
      case KeyRotation.Outcome.Ended ended -> KeyRefusals.ended();
      case KeyRotation.Outcome.BeyondRights beyond -> KeyRefusals.beyondRights(beyond.excess());
      case KeyRotation.Outcome.TooManyKeys full -> KeyRefusals.tooMany(full.most());
    };
  }

  @POST
  @Path("revoke")
  @Needs(scope = Scope.KEYS_WRITE, role = Role.ADMIN)
  @NotIdempotent("creates nothing; repeating it is harmless and tells all nodes again")
  @InEveryState
  @RateLimited(name = "safety", per = RateLimited.Per.KEY, requests = 60)
  public Response revoke(@Context SecurityContext security, @PathParam("id") String id) {
    return withKey(id, key -> ended(revocation.revoke(key, CallerIdentity.of(security))));
  }

  @DELETE
  @Needs(scope = Scope.KEYS_WRITE, role = Role.ADMIN)
  @InEveryState
  @RateLimited(name = "safety", per = RateLimited.Per.KEY, requests = 60)
  public Response delete(@Context SecurityContext security, @PathParam("id") String id) {
    return withKey(id, key -> ended(revocation.delete(key, CallerIdentity.of(security))));
  }

  private static Response ended(RevocationOutcome outcome) {
    return switch (outcome) {
      case RevocationOutcome.Revoked revoked ->
          Response.ok(One.of(RevocationReceipt.of(revoked))).build();
      case RevocationOutcome.NoSuchKey none -> KeyRefusals.noSuchKey();
      case RevocationOutcome.BeyondRights beyond -> KeyRefusals.beyondRights(beyond.excess());
    };
  }

  private static Response withKey(String id, Function<ApiKeyId, Response> deed) {
    return ApiKeyId.isValid(id) ? deed.apply(new ApiKeyId(id)) : KeyRefusals.noSuchKey();
  }
}
