package org.viralstack.api.management.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Public;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.account.SignUp;
import org.viralstack.auth.account.SignUpOutcome;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.ratelimit.RateLimited;

/** New accounts. */
@Path("api/v1/auth/signup")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "public", per = RateLimited.Per.ADDRESS, requests = 120)
public class SignUpResource {
  private final SignUp signUp;
  private final SessionAnswers answers;
  private final PlanCatalogue catalogue;

  @Inject
  public SignUpResource(SignUp signUp, SessionAnswers answers, PlanCatalogue catalogue) {
    this.catalogue = catalogue;
    this.signUp = signUp;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Public
  @NotIdempotent("there is no organization yet that a key could belong to")
  public Response signUp(@Context UriInfo uri, JsonBody body) {
    return switch (signUp.signUp(AccountRequest.of(body, catalogue))) {
      case SignUpOutcome.SignedUp signedUp ->
          answers.begin(Response.Status.CREATED, signedUp.user(), signedUp.organization(), uri);
      case SignUpOutcome.EmailTaken taken ->
          Answers.of(
              SlidesError.EMAIL_EXISTS.with("Somebody signed up with this email address before."));
      case SignUpOutcome.PasswordRefused refused ->
          Answers.ofSlides(
              new Refusal.Invalid(List.of(new FieldProblem("password", refused.problem()))));
      case SignUpOutcome.Busy busy -> Answers.ofSlides(new Refusal.Unavailable(busy.retryAfter()));
    };
  }
}
