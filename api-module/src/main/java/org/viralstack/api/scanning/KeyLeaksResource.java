package org.viralstack.api.scanning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.input.PageRequest;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.apikey.leak.KeyLeaks;
import org.viralstack.auth.apikey.leak.LeakPage;
import org.viralstack.billing.ratelimit.RateLimited;

/** The notices of keys that were found in public. */
@Path("api/v1/api-keys/leaks")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class KeyLeaksResource {
  private static final int DEFAULT_LIMIT = 50;

  private final KeyLeaks leaks;

  @Inject
  public KeyLeaksResource(KeyLeaks leaks) {
    this.leaks = leaks;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.MEMBER)
  public PageOf<KeyLeakAnswer> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked =
        PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, KeyLeaks.LONGEST_PAGE);
    LeakPage page =
        leaks.list(KeyRealm.of(CallerIdentity.of(security)), asked.page(), asked.limit());
    return PageOf.of(page.leaks().stream().map(KeyLeakAnswer::of).toList(), asked, page.total());
  }
}
