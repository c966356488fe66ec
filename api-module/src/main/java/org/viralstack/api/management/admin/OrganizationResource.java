package org.viralstack.api.management.admin;

import static org.viralstack.api.input.Rules.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.OperatorOnly;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.management.plan.PlanRule;
import org.viralstack.api.surface.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.customer.Customers;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.subscription.change.Assignment;
import org.viralstack.billing.subscription.change.PlanAssignment;
import org.viralstack.billing.subscription.change.Suspension;
import org.viralstack.billing.subscription.change.SuspensionOutcome;
import org.viralstack.billing.usage.Usage;

/** One organization as the operator sees it, and what they do to it. */
@Path("api/v1/admin/organizations/{id}")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "admin", requests = 600)
public class OrganizationResource {
  private static final int LONGEST_REASON = 500;

  private final PlanAssignment assignments;
  private final Suspension suspension;
  private final PlanCatalogue catalogue;
  private final Customers customers;
  private final Subscriptions subscriptions;
  private final Usage usage;

  @Inject
  public OrganizationResource(
      PlanAssignment assignments,
      Suspension suspension,
      PlanCatalogue catalogue,
      Customers customers,
      Subscriptions subscriptions,
      Usage usage) {
    this.assignments = assignments;
    this.suspension = suspension;
    this.catalogue = catalogue;
    this.customers = customers;
    this.subscriptions = subscriptions;
    this.usage = usage;
  }

  @GET
  @OperatorOnly
  public Response one(@PathParam("id") String id) {
    return known(
        id,
        organization ->
            customers
                .find(organization)
                .map(
                    customer ->
                        CustomerDetails.of(
                            customer, subscriptions.of(organization), usage.of(organization)))
                .map(details -> Response.ok(One.of(details)).build())
                .orElseGet(OrganizationResource::noSuchOrganization));
  }

  @PUT
  @Path("subscription")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  public Response setPlan(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    Fields fields = new Fields(body);
    Field<PlanKey> plan = fields.required("plan", PlanRule.in(catalogue));
    fields.refuseProblemsAndUnknown();
    return known(id, organization -> assign(organization, plan.value(), actor(security)));
  }

  @POST
  @Path("suspend")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  public Response suspend(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    Fields fields = new Fields(body);
    Optional<String> reason = fields.optional("reason", text(1, LONGEST_REASON));
    fields.refuseProblemsAndUnknown();
    return known(
        id,
        organization ->
            answer(suspension.suspend(organization, actor(security), reason.orElse(""))));
  }

  @POST
  @Path("resume")
  @OperatorOnly
  public Response resume(@Context SecurityContext security, @PathParam("id") String id) {
    return known(id, organization -> answer(suspension.resume(organization, actor(security))));
  }

  private Response assign(OrganizationId organization, PlanKey plan, Actor by) {
    return switch (assignments.assign(organization, plan, by)) {
      case Assignment.Assigned assigned ->
          Response.ok(One.of(SubscriptionView.of(assigned.subscription(), assigned.receipt())))
              .build();
      case Assignment.NoSuchOrganization none -> noSuchOrganization();
      case Assignment.NoSuchPlan none ->
          Answers.ofSlides(new Refusal.Malformed("The catalogue has no such plan."));
    };
  }

  private static Response answer(SuspensionOutcome outcome) {
    return switch (outcome) {
      case SuspensionOutcome.Done done ->
          Response.ok(One.of(SubscriptionView.of(done.subscription(), done.receipt()))).build();
      case SuspensionOutcome.NoSuchOrganization none -> noSuchOrganization();
    };
  }

  private static Response known(String id, Function<OrganizationId, Response> answer) {
    return OrganizationId.isValid(id) ? answer.apply(new OrganizationId(id)) : noSuchOrganization();
  }

  private static Actor actor(SecurityContext security) {
    return Actor.of(CallerIdentity.of(security));
  }

  private static Response noSuchOrganization() {
    return Answers.of(SlidesError.NOT_FOUND.with("There is no such organization."));
  }
}
