package org.viralstack.api.management;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.OperatorOnly;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.management.plan.PlanRule;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.Assignment;
import org.viralstack.billing.subscription.PlanAssignment;

/** What the operator does to organizations. */
@Path("api/v1/admin/organizations")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "admin", requests = 600)
public class AdminResource {
  private final PlanAssignment assignments;
  private final PlanCatalogue catalogue;

  @Inject
  public AdminResource(PlanAssignment assignments, PlanCatalogue catalogue) {
    this.assignments = assignments;
    this.catalogue = catalogue;
  }

  @PUT
  @Path("{id}/subscription")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  public Response setPlan(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    Fields fields = new Fields(body);
    Field<PlanKey> plan = fields.required("plan", PlanRule.in(catalogue));
    fields.refuseProblemsAndUnknown();
    return OrganizationId.isValid(id)
        ? assign(new OrganizationId(id), plan.value(), Actor.of(CallerIdentity.of(security)))
        : noSuchOrganization();
  }

  private Response assign(OrganizationId organization, PlanKey plan, Actor by) {
    return switch (assignments.assign(organization, plan, by)) {
      case Assignment.Assigned assigned ->
          Response.ok(One.of(SubscriptionView.of(assigned))).build();
      case Assignment.NoSuchOrganization none -> noSuchOrganization();
      case Assignment.NoSuchPlan none ->
          Answers.ofSlides(new Refusal.Malformed("The catalogue has no such plan."));
    };
  }

  private static Response noSuchOrganization() {
    return Answers.of(SlidesError.NOT_FOUND.with("There is no such organization."));
  }
}
