package org.viralstack.api.management.account;

import static org.viralstack.api.input.Rules.verbatim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.SessionOnly;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.signin.PasswordChange;
import org.viralstack.auth.signin.PasswordChangeOutcome;
import org.viralstack.billing.ratelimit.RateLimited;

/** The password of whoever is signed in. */
@Path("api/v1/auth/password")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class PasswordResource {
  private final PasswordChange changes;

  @Inject
  public PasswordResource(PasswordChange changes) {
    this.changes = changes;
  }

  /** That the password is another, and other sessions have ended. */
  @SnakeCase
  record PasswordChanged(boolean passwordChanged) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SessionOnly
  @NotIdempotent("creates nothing; the old password works once")
  @InEveryState
  @RateLimited(name = "safety", per = RateLimited.Per.KEY, requests = 60)
  public Response change(@Context SecurityContext security, JsonBody body) {
    Fields fields = new Fields(body);
    Field<String> current =
        fields.required("current_password", verbatim(AccountRequest.LONGEST_PASSWORD));
    Field<String> wanted =
        fields.required("new_password", verbatim(AccountRequest.LONGEST_PASSWORD));
    fields.refuseProblemsAndUnknown();
    return switch (changes.change(
        CallerIdentity.sessionOf(security), current.value(), wanted.value())) {
      case PasswordChangeOutcome.Changed changed ->
          Response.ok(One.of(new PasswordChanged(true))).build();
      case PasswordChangeOutcome.WrongPassword wrong ->
          Answers.of(SlidesError.INVALID_CREDENTIALS.with("The current password is wrong."));
      case PasswordChangeOutcome.PasswordRefused refused ->
          Answers.ofSlides(
              new Refusal.Invalid(List.of(new FieldProblem("new_password", refused.problem()))));
      case PasswordChangeOutcome.Throttled throttled ->
          Answers.ofSlides(new Refusal.TooManyTries(throttled.retryAfter()));
      case PasswordChangeOutcome.Busy busy ->
          Answers.ofSlides(new Refusal.Unavailable(busy.retryAfter()));
    };
  }
}
