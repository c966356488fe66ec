package org.viralstack.api.sync.schema;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.viralstack.api.guard.Public;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.movie.MovieSchema;

/** The JSON Schema of movies; for editors, which send no key. */
@Path("schema/movie.json")
@Singleton
@Produces({MovieSchemaResource.JSON_SCHEMA, MediaType.APPLICATION_JSON})
@RateLimited(name = "public", per = RateLimited.Per.ADDRESS, requests = 120)
public class MovieSchemaResource {
  static final String JSON_SCHEMA = "application/schema+json";
  private static final int MAX_AGE = 3_600;

  private final String schema = MovieSchema.text();

  @GET
  @Public
  public Response schema() {
    return Response.ok(schema)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + MAX_AGE)
        .build();
  }
}
