package org.viralstack.api.management.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.OperatorOnly;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.management.member.MemberAnswer;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.membership.MemberPage;
import org.viralstack.auth.membership.Members;
import org.viralstack.billing.customer.Customers;
import org.viralstack.billing.ratelimit.RateLimited;

/** Who belongs to an organization, for the operator, who may keep them out. */
@Path("api/v1/admin/organizations/{id}/members")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "admin", requests = 600)
public class OrganizationMembersResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  private final Members members;
  private final Customers customers;

  @Inject
  public OrganizationMembersResource(Members members, Customers customers) {
    this.members = members;
    this.customers = customers;
  }

  @GET
  @OperatorOnly
  public Response list(@Context UriInfo uri, @PathParam("id") String id) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    return Optional.of(id)
        .filter(OrganizationId::isValid)
        .map(OrganizationId::new)
        .filter(organization -> customers.find(organization).isPresent())
        .map(organization -> Response.ok(page(organization, asked)).build())
        .orElseGet(() -> Answers.of(SlidesError.NOT_FOUND.with("There is no such organization.")));
  }

  private PageOf<MemberAnswer> page(OrganizationId organization, PageRequest asked) {
    MemberPage page = members.page(organization, asked.offset(), asked.limit());
    return PageOf.of(page.members().stream().map(MemberAnswer::of).toList(), asked, page.total());
  }
}
