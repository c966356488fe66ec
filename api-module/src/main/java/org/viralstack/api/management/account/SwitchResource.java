package org.viralstack.api.management.account;

import static org.viralstack.api.input.Rules.parsed;

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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.SessionOnly;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Rule;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.member.Accounts;
import org.viralstack.billing.ratelimit.RateLimited;

/** Goes over to another organization of whoever is signed in. */
@Path("api/v1/auth/switch")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class SwitchResource {
  private static final Rule<OrganizationId> ORGANIZATION =
      parsed(
          text -> Optional.of(text).filter(OrganizationId::isValid).map(OrganizationId::new),
          "the id of an organization");

  private final Accounts accounts;
  private final SessionAnswers answers;

  @Inject
  public SwitchResource(Accounts accounts, SessionAnswers answers) {
    this.accounts = accounts;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SessionOnly
  @NotIdempotent("the session that asks ends with the answer")
  @InEveryState
  public Response change(@Context SecurityContext security, @Context UriInfo uri, JsonBody body) {
    Fields fields = new Fields(body);
    Field<OrganizationId> organization = fields.required("organization_id", ORGANIZATION);
    fields.refuseProblemsAndUnknown();
    SessionCaller caller = CallerIdentity.sessionOf(security);
    return accounts.find(caller.user(), organization.value()).isPresent()
        ? answers.succeed(caller, organization.value(), uri)
        : Answers.of(SlidesError.ORG_NOT_FOUND.with("You belong to no such organization."));
  }
}
