package org.viralstack.api.slides.webhook;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.Entitlement;
import org.viralstack.billing.quota.Entitlements;
import org.viralstack.studio.webhook.delivery.Delivery;

/** The answers that the resources of webhooks share. */
@Service
class WebhookAnswers {
  private final Entitlements entitlements;

  @Inject
  WebhookAnswers(Entitlements entitlements) {
    this.entitlements = entitlements;
  }

  /** The answer, if the caller's plan has webhooks. */
  Response gated(Caller caller, Supplier<Response> answer) {
    return switch (entitlements.feature(caller.organization(), Feature.WEBHOOKS)) {
      case Entitlement.Entitled entitled -> answer.get();
      case Entitlement.NotInPlan lacking ->
          Answers.ofSlides(
              new Refusal.PlanUpgradeRequired(
                  lacking.feature(), lacking.plan(), lacking.required()));
    };
  }

  /** A delivery that will be made at once. */
  static Response accepted(Optional<Delivery> delivery) {
    return delivery
        .map(
            made ->
                Response.status(Response.Status.ACCEPTED)
                    .entity(One.of(DeliveryView.of(made, List.of())))
                    .build())
        .orElseGet(WebhookAnswers::notFound);
  }

  static Response notFound() {
    return Answers.of(SlidesError.NOT_FOUND.with("There is no such webhook or delivery."));
  }

  static Response badUrl(String rule) {
    return Answers.ofSlides(new Refusal.Invalid(List.of(new FieldProblem("url", rule))));
  }
}
