package org.viralstack.api.wellknown;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.viralstack.api.guard.Public;
import org.viralstack.auth.signing.SigningKeys;
import org.viralstack.billing.ratelimit.RateLimited;

/** The public keys with which anybody can check the tokens of this installation (RFC 7517). */
@Path("jwks.json")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "public", per = RateLimited.Per.ADDRESS, requests = 120)
public class JwksResource {
  /** Seconds after which a verifier looks again; tokens by a newer key are unknown to it before. */
  private static final int MAX_AGE = 300;

  private final SigningKeys keys;

  @Inject
  public JwksResource(SigningKeys keys) {
    this.keys = keys;
  }

  @GET
  @Public
  public Response publicKeys() {
    return Response.ok(keys.publicJwks())
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + MAX_AGE)
        .build();
  }
}
