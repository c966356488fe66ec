package org.viralstack.api.management.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.SessionOnly;
import org.viralstack.api.input.PageRequest;
import org.viralstack.auth.Role;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.audit.AuditPage;
import org.viralstack.billing.ratelimit.RateLimited;

/** What was done in the caller's organization. */
@Path("api/v1/audit-events")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class AuditEventsResource {
  private static final int DEFAULT_LIMIT = 50;

  private final AuditEvents events;

  @Inject
  public AuditEventsResource(AuditEvents events) {
    this.events = events;
  }

  @GET
  @SessionOnly(role = Role.ADMIN)
  public PageOf<AuditEventAnswer> list(@Context SecurityContext security, @Context UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    PageRequest asked = PageRequest.of(query, DEFAULT_LIMIT, AuditEvents.LONGEST_PAGE);
    AuditPage page =
        events.page(
            CallerIdentity.of(security).organization(),
            AuditQuery.of(query),
            asked.page(),
            asked.limit());
    return PageOf.of(
        page.events().stream().map(AuditEventAnswer::of).toList(), asked, page.total());
  }
}
