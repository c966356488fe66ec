package org.viralstack.api.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.viralstack.api.credential.CurrentCaller;
import org.viralstack.api.guard.Needs;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;

/** Tells a program whom its key belongs to. */
@Path("me")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "sync", per = RateLimited.Per.KEY)
public class MeResource {
  private final CurrentCaller current;

  /**
   * Whom a key belongs to.
   *
   * @param userId the key's creator
   * @param plan the key of the organization's plan
   */
  public record Me(String userId, String plan, String email) {}

  @Inject
  public MeResource(CurrentCaller current) {
    this.current = current;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public Me me() {
    Caller caller = current.get();
    return new Me(
        caller.user().value(), current.subscription().plan().key().value(), caller.email());
  }
}
