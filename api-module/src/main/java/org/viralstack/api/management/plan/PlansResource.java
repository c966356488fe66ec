package org.viralstack.api.management.plan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.Public;
import org.viralstack.api.input.PageRequest;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.ratelimit.RateLimited;

/** The plans on offer. */
@Path("api/v1/plans")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "public", per = RateLimited.Per.ADDRESS, requests = 120)
public class PlansResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final List<PlanView> plans;

  @Inject
  public PlansResource(PlanCatalogue catalogue) {
    this.plans = catalogue.plans().stream().map(PlanView::of).toList();
  }

  @GET
  @Public
  public PageOf<PlanView> list(@Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    return PageOf.of(
        plans.stream().skip(asked.offset()).limit(asked.limit()).toList(), asked, plans.size());
  }
}
