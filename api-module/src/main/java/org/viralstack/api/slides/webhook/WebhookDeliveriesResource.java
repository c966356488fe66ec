package org.viralstack.api.slides.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.input.PageRequest;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.Deliveries;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.delivery.DeliveryPage;
import org.viralstack.studio.webhook.delivery.Redelivery;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoints;

/** The log of a webhook, and deliveries made once more. */
@Path("api/webhooks/{id}/deliveries")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class WebhookDeliveriesResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final WebhookEndpoints endpoints;
  private final Deliveries deliveries;
  private final Redelivery redelivery;
  private final WebhookAnswers answers;

  @Inject
  public WebhookDeliveriesResource(
      WebhookEndpoints endpoints,
      Deliveries deliveries,
      Redelivery redelivery,
      WebhookAnswers answers) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.redelivery = redelivery;
    this.answers = answers;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.MEMBER)
  public Response list(
      @Context SecurityContext security, @PathParam("id") String id, @Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    Tenant tenant = CallerIdentity.of(security).tenant();
    return WebhookId.parse(id)
        .filter(webhook -> endpoints.find(tenant, webhook).isPresent())
        .map(webhook -> deliveries.page(tenant, webhook, asked.offset(), asked.limit()))
        .map(page -> Response.ok(PageOf.of(views(page), asked, page.total())).build())
        .orElseGet(WebhookAnswers::notFound);
  }

  private static List<DeliveryView> views(DeliveryPage page) {
    return page.deliveries().stream()
        .map(one -> DeliveryView.of(one, page.attempts().getOrDefault(one.id(), List.of())))
        .toList();
  }

  @POST
  @Path("{delivery}/replay")
  @Needs(scope = Scope.FULL, role = Role.ADMIN)
  @NotIdempotent("each replay is one that the customer asked for")
  public Response replay(
      @Context SecurityContext security,
      @PathParam("id") String id,
      @PathParam("delivery") String delivery) {
    Caller caller = CallerIdentity.of(security);
    return answers.gated(caller, () -> WebhookAnswers.accepted(replayed(caller, id, delivery)));
  }

  private Optional<Delivery> replayed(Caller caller, String id, String delivery) {
    return WebhookId.parse(id)
        .flatMap(
            webhook ->
                DeliveryId.parse(delivery)
                    .flatMap(
                        one -> redelivery.replay(caller.tenant(), Actor.of(caller), webhook, one)));
  }
}
