package org.viralstack.api.management.member;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.SessionOnly;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.management.account.AccountRequest;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.invitation.Inviting;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.membership.MemberPage;
import org.viralstack.auth.membership.Members;
import org.viralstack.auth.membership.MembershipChanges;
import org.viralstack.auth.membership.MembershipOutcome;
import org.viralstack.billing.ratelimit.RateLimited;

/** The members of the caller's organization: listed, invited, changed, removed. */
@Path("api/v1/members")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class MembersResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 100;

  private final Members members;
  private final MembershipChanges changes;
  private final Inviting inviting;

  @Inject
  public MembersResource(Members members, MembershipChanges changes, Inviting inviting) {
    this.members = members;
    this.changes = changes;
    this.inviting = inviting;
  }

  @GET
  @SessionOnly
  public PageOf<MemberAnswer> list(@Context SecurityContext security, @Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    MemberPage page =
        members.page(CallerIdentity.of(security).organization(), asked.offset(), asked.limit());
    return PageOf.of(page.members().stream().map(MemberAnswer::of).toList(), asked, page.total());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @SessionOnly(role = Role.ADMIN)
  @Idempotent
  public Response invite(@Context SecurityContext security, @Context UriInfo uri, JsonBody body) {
    Fields fields = new Fields(body);
    Field<EmailAddress> email = fields.required("email", AccountRequest.EMAIL);
    Field<Role> role = fields.required("role", RoleRule.ROLE);
    fields.refuseProblemsAndUnknown();
    SessionCaller caller = CallerIdentity.sessionOf(security);
    return InvitationAnswers.of(inviting.invite(caller, email.value(), role.value()), uri);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @SessionOnly(role = Role.ADMIN)
  public Response changeRole(
      @Context SecurityContext security, @PathParam("id") String id, JsonBody body) {
    Fields fields = new Fields(body);
    Field<Role> role = fields.required("role", RoleRule.ROLE);
    fields.refuseProblemsAndUnknown();
    return UserId.isValid(id)
        ? answer(
            changes.changeRole(CallerIdentity.sessionOf(security), new UserId(id), role.value()),
            id)
        : noSuchMember();
  }

  @DELETE
  @Path("{id}")
  @SessionOnly
  public Response remove(@Context SecurityContext security, @PathParam("id") String id) {
    return UserId.isValid(id)
        ? answer(changes.remove(CallerIdentity.sessionOf(security), new UserId(id)), id)
        : noSuchMember();
  }

  /** That somebody is no member any more. */
  record RemovedMember(@JsonProperty("_id") String id, boolean removed) {}

  private static Response answer(MembershipOutcome outcome, String id) {
    return switch (outcome) {
      case MembershipOutcome.Changed changed ->
          Response.ok(One.of(MemberAnswer.of(changed.member()))).build();
      case MembershipOutcome.Removed removed ->
          Response.ok(One.of(new RemovedMember(id, true))).build();
      case MembershipOutcome.NoSuchMember none -> noSuchMember();
      case MembershipOutcome.NotPermitted lacking ->
          Answers.ofSlides(new Refusal.InsufficientRole(lacking.needed()));
      case MembershipOutcome.LastOwner last ->
          Answers.of(
              SlidesError.LAST_OWNER.with(
                  "An organization needs an owner; appoint another first."));
    };
  }

  private static Response noSuchMember() {
    return Answers.of(SlidesError.NOT_FOUND.with("The organization has no such member."));
  }
}
