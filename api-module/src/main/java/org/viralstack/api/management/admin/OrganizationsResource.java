package org.viralstack.api.management.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.OperatorOnly;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.input.QueryChoice;
import org.viralstack.api.surface.FieldProblem;
import org.viralstack.api.surface.Refusal;
import org.viralstack.api.surface.Refused;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.customer.CustomerFilter;
import org.viralstack.billing.customer.CustomerPage;
import org.viralstack.billing.customer.Customers;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.SubscriptionStatus;

/** All organizations of the installation. */
@Path("api/v1/admin/organizations")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "admin", requests = 600)
public class OrganizationsResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;
  private static final int LONGEST_NAME = 200;

  private final Customers customers;
  private final PlanCatalogue catalogue;

  @Inject
  public OrganizationsResource(Customers customers, PlanCatalogue catalogue) {
    this.customers = customers;
    this.catalogue = catalogue;
  }

  @GET
  @OperatorOnly
  public PageOf<CustomerView> list(@Context UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    PageRequest asked = PageRequest.of(query, DEFAULT_LIMIT, MAX_LIMIT);
    CustomerPage page =
        customers.page(
            new CustomerFilter(
                Optional.ofNullable(query.getFirst("plan")).map(this::plan),
                QueryChoice.of(query, "status", SubscriptionStatus.class),
                Optional.ofNullable(query.getFirst("name")).map(OrganizationsResource::name)),
            asked.offset(),
            asked.limit());
    return PageOf.of(page.customers().stream().map(CustomerView::of).toList(), asked, page.total());
  }

  private PlanKey plan(String text) {
    return catalogue.plans().stream()
        .map(Plan::key)
        .filter(key -> key.value().equals(text))
        .findFirst()
        .orElseThrow(() -> refused("plan", "must be the key of a plan"));
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME || text.indexOf('\0') >= 0) {
      throw refused("name", "must have at most " + LONGEST_NAME + " characters");
    }
    return text;
  }

  private static Refused refused(String field, String problem) {
    return new Refused(new Refusal.Invalid(List.of(new FieldProblem(field, problem))));
  }
}
