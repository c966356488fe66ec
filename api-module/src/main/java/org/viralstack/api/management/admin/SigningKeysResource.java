package org.viralstack.api.management.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.guard.OperatorOnly;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.signing.Rotation;
import org.viralstack.auth.signing.SigningKeys;
import org.viralstack.billing.ratelimit.RateLimited;

/** The keys that sign sessions; rotating them signs nobody out. */
@Path("api/v1/admin/signing-keys")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "admin", requests = 600)
public class SigningKeysResource {
  private final SigningKeys keys;

  @Inject
  public SigningKeysResource(SigningKeys keys) {
    this.keys = keys;
  }

  /** Which key signs from now on, and how far that is known. */
  @SnakeCase
  record Rotated(String kid, int confirmedNodes, long propagationMs) {
    static Rotated of(Rotation rotation) {
      return new Rotated(
          rotation.kid(),
          rotation.receipt().confirmedNodes(),
          rotation.receipt().propagationMillis());
    }
  }

  @POST
  @Path("rotate")
  @OperatorOnly
  @NotIdempotent("keys in use stay valid, however often they are replaced")
  public One<Rotated> rotate(@Context SecurityContext security) {
    return One.of(Rotated.of(keys.rotate(Actor.of(CallerIdentity.of(security)))));
  }
}
