package org.viralstack.api.management.member;

import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.verbatim;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.Public;
import org.viralstack.api.guard.SessionOnly;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.input.Rule;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.api.management.account.AccountRequest;
import org.viralstack.api.management.account.SessionAnswers;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.auth.Role;
import org.viralstack.auth.invitation.Acceptance;
import org.viralstack.auth.invitation.AcceptanceOutcome;
import org.viralstack.auth.invitation.Invitation;
import org.viralstack.auth.invitation.InvitationId;
import org.viralstack.auth.invitation.InvitationToken;
import org.viralstack.auth.invitation.Invitations;
import org.viralstack.auth.invitation.Inviting;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.Subscriptions;

/** Invitations: listed and revoked by the organization, accepted by whoever was invited. */
@Path("api/v1/invitations")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class InvitationsResource {
  private static final Rule<InvitationToken> TOKEN =
      parsed(
          text -> Optional.of(text).filter(InvitationToken::isValid).map(InvitationToken::new),
          "the token of an invitation");

  private final Invitations invitations;
  private final Inviting inviting;
  private final Acceptance acceptance;
  private final SessionAnswers sessions;
  private final Subscriptions subscriptions;
  private final Clock clock;

  @Inject
  public InvitationsResource(
      Invitations invitations,
      Inviting inviting,
      Acceptance acceptance,
      SessionAnswers sessions,
      Subscriptions subscriptions,
      Clock clock) {
    this.invitations = invitations;
    this.inviting = inviting;
    this.acceptance = acceptance;
    this.sessions = sessions;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  @GET
  @SessionOnly(role = Role.ADMIN)
  public PageOf<InvitationAnswer> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked =
        PageRequest.of(uri.getQueryParameters(), Invitations.MOST_OPEN, Invitations.MOST_OPEN);
    List<Invitation> open =
        invitations.open(CallerIdentity.of(security).organization(), clock.instant());
    return PageOf.of(
        open.stream().skip(asked.offset()).limit(asked.limit()).map(InvitationAnswer::of).toList(),
        asked,
        open.size());
  }

  /** That an invitation is void. */
  record RevokedInvitation(@JsonProperty("_id") String id, boolean revoked) {}

  @DELETE
  @Path("{id}")
  @SessionOnly(role = Role.ADMIN)
  public Response revoke(@Context SecurityContext security, @PathParam("id") String id) {
    return InvitationId.isValid(id)
        ? revoked(id, inviting.revoke(CallerIdentity.sessionOf(security), new InvitationId(id)))
        : InvitationAnswers.noSuchInvitation();
  }

  private static Response revoked(String id, Inviting.Revocation outcome) {
    return switch (outcome) {
      case Inviting.Revocation.Revoked revoked ->
          Response.ok(One.of(new RevokedInvitation(id, true))).build();
      case Inviting.Revocation.NoSuchInvitation none -> InvitationAnswers.noSuchInvitation();
      case Inviting.Revocation.NotPermitted lacking ->
          Answers.ofSlides(new Refusal.InsufficientRole(lacking.needed()));
    };
  }

  /** Where somebody belongs from now on, besides the organization that they are in. */
  @SnakeCase
  record Joining(String organizationId, String role) {
    static Joining of(AcceptanceOutcome.Joined joined) {
      return new Joining(joined.organization().value(), joined.role().wireName());
    }
  }

  @POST
  @Path("accept")
  @Consumes(MediaType.APPLICATION_JSON)
  @SessionOnly
  @InEveryState
  @Idempotent
  public Response accept(@Context SecurityContext security, JsonBody body) {
    Fields fields = new Fields(body);
    Field<InvitationToken> token = fields.required("token", TOKEN);
    fields.refuseProblemsAndUnknown();
    refuseWhereClosed(token.value());
    AcceptanceOutcome outcome =
        acceptance.accept(CallerIdentity.sessionOf(security), token.value());
    return outcome instanceof AcceptanceOutcome.Joined joined
        ? Response.ok(One.of(Joining.of(joined))).build()
        : InvitationAnswers.refusal(outcome);
  }

  @POST
  @Path("signup")
  @Consumes(MediaType.APPLICATION_JSON)
  @Public
  @RateLimited(name = "public", per = RateLimited.Per.ADDRESS, requests = 120)
  @NotIdempotent("an invitation can be accepted once")
  public Response signUp(@Context UriInfo uri, JsonBody body) {
    Fields fields = new Fields(body);
    Field<InvitationToken> token = fields.required("token", TOKEN);
    Field<String> name = fields.required("name", AccountRequest.NAME);
    Field<String> password = fields.required("password", verbatim(AccountRequest.LONGEST_PASSWORD));
    fields.refuseProblemsAndUnknown();
    refuseWhereClosed(token.value());
    AcceptanceOutcome outcome = acceptance.signUp(token.value(), name.value(), password.value());
    return outcome instanceof AcceptanceOutcome.Joined joined
        ? sessions.begin(Response.Status.CREATED, joined.user(), joined.organization(), uri)
        : InvitationAnswers.refusal(outcome);
  }

  /** It matters how the organization stands that is joined, not the one that somebody is in. */
  private void refuseWhereClosed(InvitationToken token) {
    invitations
        .find(token, clock.instant())
        .map(invitation -> subscriptions.of(invitation.organization()).status())
        .filter(status -> !status.allowsWriting())
        .ifPresent(
            status -> {
              throw new Refused(new Refusal.OrganizationClosed(status));
            });
  }
}
