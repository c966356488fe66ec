package org.viralstack.system.bench.bare;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers at once. */
@Path("me")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {
  /** What {@code GET /v1/me} answers. */
  public record Me(String userId, String plan, String email) {}

  @GET
  public Me me() {
    return new Me("user_01KAJ5QZ8F6G7H8J9KMNPQRSTV", "business", "somebody@viralstack.test");
  }
}
