package org.viralstack.api.management.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.OperatorOnly;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.UserId;
import org.viralstack.auth.operator.Disablement;
import org.viralstack.auth.operator.DisablementOutcome;
import org.viralstack.billing.ratelimit.RateLimited;

/** Keeps users out, and lets them in again. */
@Path("api/v1/admin/users")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "admin", requests = 600)
public class UsersResource {
  private final Disablement disablement;

  @Inject
  public UsersResource(Disablement disablement) {
    this.disablement = disablement;
  }

  @POST
  @Path("{id}/disable")
  @OperatorOnly
  @NotIdempotent("creates nothing; repeating it is harmless")
  public Response disable(@Context SecurityContext security, @PathParam("id") String id) {
    return answer(security, id, disablement::disable);
  }

  @POST
  @Path("{id}/enable")
  @OperatorOnly
  @NotIdempotent("creates nothing; repeating it is harmless")
  public Response enable(@Context SecurityContext security, @PathParam("id") String id) {
    return answer(security, id, disablement::enable);
  }

  /** Whether a user is kept out, and since when. */
  @SnakeCase
  record UserState(
      @JsonProperty("_id") String id, boolean disabled, @Nullable Instant disabledAt) {}

  /** One of the two. */
  private interface Deed {
    DisablementOutcome to(UserId user, SessionCaller by);
  }

  private static Response answer(SecurityContext security, String id, Deed deed) {
    if (!UserId.isValid(id)) {
      return noSuchUser();
    }
    return switch (deed.to(new UserId(id), CallerIdentity.sessionOf(security))) {
      case DisablementOutcome.Disabled disabled ->
          Response.ok(One.of(new UserState(id, true, disabled.since()))).build();
      case DisablementOutcome.Enabled enabled ->
          Response.ok(One.of(new UserState(id, false, null))).build();
      case DisablementOutcome.NoSuchUser none -> noSuchUser();
      case DisablementOutcome.Oneself oneself ->
          Answers.of(SlidesError.INVALID_STATE.with("You cannot disable yourself."));
    };
  }

  private static Response noSuchUser() {
    return Answers.of(SlidesError.NOT_FOUND.with("There is no such user."));
  }
}
