package org.viralstack.api.management.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.guard.SessionOnly;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.member.Organization;
import org.viralstack.auth.member.Organizations;
import org.viralstack.auth.membership.OrganizationRenaming;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.Subscriptions;

/** The organization that the caller is in. */
@Path("api/v1/organization")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class OrganizationResource {
  private final Organizations organizations;
  private final OrganizationRenaming renaming;
  private final Subscriptions subscriptions;

  @Inject
  public OrganizationResource(
      Organizations organizations, OrganizationRenaming renaming, Subscriptions subscriptions) {
    this.organizations = organizations;
    this.renaming = renaming;
    this.subscriptions = subscriptions;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public One<OrganizationAnswer> show(@Context SecurityContext security) {
    OrganizationId id = CallerIdentity.of(security).organization();
    return answer(organizations.find(id).orElseThrow());
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  @SessionOnly(role = Role.ADMIN)
  public Response rename(@Context SecurityContext security, JsonBody body) {
    Fields fields = new Fields(body);
    Field<String> name = fields.required("name", AccountRequest.NAME);
    fields.refuseProblemsAndUnknown();
    return switch (renaming.rename(CallerIdentity.sessionOf(security), name.value().strip())) {
      case OrganizationRenaming.Outcome.Renamed renamed ->
          Response.ok(answer(renamed.organization())).build();
      case OrganizationRenaming.Outcome.NotPermitted lacking ->
          Answers.ofSlides(new Refusal.InsufficientRole(lacking.needed()));
    };
  }

  private One<OrganizationAnswer> answer(Organization organization) {
    return One.of(OrganizationAnswer.of(organization, subscriptions.of(organization.id())));
  }
}
