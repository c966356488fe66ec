package org.viralstack.api.slides.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.Deleted;
import org.viralstack.api.envelope.Ignored;
import org.viralstack.api.envelope.One;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.idempotency.KeyedCalls;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.Redelivery;
import org.viralstack.studio.webhook.endpoint.EditOutcome;
import org.viralstack.studio.webhook.endpoint.EndpointPage;
import org.viralstack.studio.webhook.endpoint.EndpointRegistration;
import org.viralstack.studio.webhook.endpoint.RegistrationOutcome;
import org.viralstack.studio.webhook.endpoint.WebhookEndpoints;

/** Webhooks: made, listed, changed, tried, removed. */
@Path("api/webhooks")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class WebhooksResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final WebhookEndpoints endpoints;
  private final EndpointRegistration registration;
  private final Redelivery redelivery;
  private final WebhookAnswers answers;
  private final KeyedCalls calls;

  @Inject
  public WebhooksResource(
      WebhookEndpoints endpoints,
      EndpointRegistration registration,
      Redelivery redelivery,
      WebhookAnswers answers,
      KeyedCalls calls) {
    this.endpoints = endpoints;
    this.registration = registration;
    this.redelivery = redelivery;
    this.answers = answers;
    this.calls = calls;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.MEMBER)
  public PageOf<WebhookView> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    EndpointPage page =
        endpoints.page(CallerIdentity.of(security).tenant(), asked.offset(), asked.limit());
    return PageOf.of(page.endpoints().stream().map(WebhookView::of).toList(), asked, page.total());
  }

  @GET
  @Path("{id}")
  @Needs(scope = Scope.READ, role = Role.MEMBER)
  public Response one(@Context SecurityContext security, @PathParam("id") String id) {
    return WebhookId.parse(id)
        .flatMap(webhook -> endpoints.find(CallerIdentity.of(security).tenant(), webhook))
        .map(found -> Response.ok(One.of(WebhookView.of(found))).build())
        .orElseGet(WebhookAnswers::notFound);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.FULL, role = Role.ADMIN)
  @Idempotent(byItself = true)
  public Response create(@Context SecurityContext security, JsonBody body) throws Exception {
    Caller caller = CallerIdentity.of(security);
    WebhookRequest.Creation request = WebhookRequest.creation(body);
    return calls.once(
        () -> registration.judge(request.url()),
        judged -> answers.gated(caller, () -> created(caller, request, judged)));
  }

  private Response created(
      Caller caller, WebhookRequest.Creation request, DestinationOutcome judged) {
    return switch (registration.register(
        caller.tenant(), Actor.of(caller), judged, request.events())) {
      case RegistrationOutcome.Registered registered ->
          Ignored.fields(Response.status(Response.Status.CREATED), request.ignored())
              .entity(One.of(CreatedWebhookView.of(registered)))
              .build();
      case RegistrationOutcome.UrlRefused refused -> WebhookAnswers.badUrl(refused.rule());
      case RegistrationOutcome.TooMany many ->
          Answers.of(
              SlidesError.INVALID_STATE.with(
                  "There are %d webhooks already; delete one first."
                      .formatted(EndpointRegistration.MOST)));
    };
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(scope = Scope.FULL, role = Role.ADMIN)
  public Response edit(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    Caller caller = CallerIdentity.of(security);
    return answers.gated(caller, () -> edited(caller, id, WebhookRequest.change(body)));
  }

  private Response edited(Caller caller, String id, WebhookRequest.Change request) {
    Optional<WebhookId> webhook = WebhookId.parse(id);
    if (webhook.isEmpty()) {
      return WebhookAnswers.notFound();
    }
    return switch (registration.edit(
        caller.tenant(),
        Actor.of(caller),
        webhook.get(),
        request.edit(),
        request.edit().url().map(registration::judge))) {
      case EditOutcome.Changed changed ->
          Ignored.fields(Response.ok(), request.ignored())
              .entity(One.of(WebhookView.of(changed.endpoint())))
              .build();
      case EditOutcome.NoSuchEndpoint none -> WebhookAnswers.notFound();
      case EditOutcome.UrlRefused refused -> WebhookAnswers.badUrl(refused.rule());
    };
  }

  @DELETE
  @Path("{id}")
  @Needs(scope = Scope.FULL, role = Role.ADMIN)
  public Response delete(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = CallerIdentity.of(security);
    boolean removed =
        WebhookId.parse(id)
            .map(webhook -> registration.remove(caller.tenant(), Actor.of(caller), webhook))
            .orElse(false);
    return removed ? Response.ok(One.of(new Deleted(id))).build() : WebhookAnswers.notFound();
  }

  @POST
  @Path("{id}/test")
  @Needs(scope = Scope.FULL, role = Role.ADMIN)
  @NotIdempotent("each test call is one that the customer asked for")
  public Response test(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = CallerIdentity.of(security);
    return answers.gated(
        caller,
        () ->
            WebhookAnswers.accepted(
                WebhookId.parse(id)
                    .flatMap(
                        webhook -> redelivery.test(caller.tenant(), Actor.of(caller), webhook))));
  }
}
