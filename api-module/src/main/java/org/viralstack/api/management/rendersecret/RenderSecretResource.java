package org.viralstack.api.management.rendersecret;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.guard.SessionOnly;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.callback.secret.RenderWebhookSecret;
import org.viralstack.studio.callback.secret.RenderWebhookSecrets;

/** The secret for callbacks: shown, and made anew. */
@Path("api/v1/render-webhook-secret")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class RenderSecretResource {
  private final RenderWebhookSecrets secrets;

  @Inject
  public RenderSecretResource(RenderWebhookSecrets secrets) {
    this.secrets = secrets;
  }

  /** The secret in full. */
  @SnakeCase
  record SecretView(String secret, Instant rotatedAt) {}

  @GET
  @SessionOnly(role = Role.ADMIN)
  public Response secret(@Context SecurityContext security) {
    return shown(secrets.find(CallerIdentity.of(security).organization()));
  }

  @POST
  @Path("rotate")
  @SessionOnly(role = Role.ADMIN)
  @NotIdempotent("each call makes another secret, and the last one holds")
  public Response rotate(@Context SecurityContext security) {
    Caller caller = CallerIdentity.of(security);
    return shown(secrets.rotate(caller.organization(), Actor.of(caller)));
  }

  private static Response shown(RenderWebhookSecret secret) {
    return Response.ok(One.of(new SecretView(secret.secret().reveal(), secret.rotatedAt())))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
