package org.viralstack.api.management.apikey;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.management.apikey.request.KeyRequest;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.KeyPage;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.apikey.issuing.KeyIssuing;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.billing.ratelimit.RateLimited;

/** API keys: made and listed. */
@Path("api/v1/api-keys")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class ApiKeysResource {
  private static final int DEFAULT_LIMIT = 50;

  private final ApiKeys keys;
  private final KeyIssuing issuing;
  private final Clock clock;

  @Inject
  public ApiKeysResource(ApiKeys keys, KeyIssuing issuing, Clock clock) {
    this.keys = keys;
    this.issuing = issuing;
    this.clock = clock;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.MEMBER)
  public PageOf<ApiKeyAnswer> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked =
        PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, ApiKeys.LONGEST_PAGE);
    KeyPage page = keys.list(KeyRealm.of(CallerIdentity.of(security)), asked.page(), asked.limit());
    return PageOf.of(page.keys().stream().map(ApiKeyAnswer::of).toList(), asked, page.total());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.KEYS_WRITE, role = Role.ADMIN)
  @Idempotent
  public Response create(@Context SecurityContext security, JsonBody body) {
    Caller caller = CallerIdentity.of(security);
    return switch (issuing.create(KeyRequest.of(body, caller, clock.instant()), caller)) {
      case KeyIssuing.Outcome.Issued issued ->
          Response.status(Response.Status.CREATED)
              .entity(One.of(IssuedKeyAnswer.of(issued.key())))
              .build();
      case KeyIssuing.Outcome.BeyondRights beyond -> KeyRefusals.beyondRights(beyond.excess());
      case KeyIssuing.Outcome.TooManyKeys full -> KeyRefusals.tooMany(full.most());
    };
  }
}
