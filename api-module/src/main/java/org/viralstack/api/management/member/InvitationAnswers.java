package org.viralstack.api.management.member;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.invitation.AcceptanceOutcome;
import org.viralstack.auth.invitation.Invitations;
import org.viralstack.auth.invitation.InvitingOutcome;
import org.viralstack.billing.Feature;
import org.viralstack.billing.PlanKey;

/** What making and accepting an invitation answer. */
final class InvitationAnswers {
  private InvitationAnswers() {}

  static Response of(InvitingOutcome outcome, UriInfo uri) {
    return switch (outcome) {
      case InvitingOutcome.Invited invited ->
          Response.status(Response.Status.CREATED)
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .entity(One.of(IssuedInvitationAnswer.of(invited, uri.getBaseUri())))
              .build();
      case InvitingOutcome.NotPermitted lacking ->
          Answers.ofSlides(new Refusal.InsufficientRole(lacking.needed()));
      case InvitingOutcome.AlreadyMember member -> alreadyMember();
      case InvitingOutcome.TooMany tooMany ->
          Answers.of(
              SlidesError.INVALID_STATE.with(
                  "There are %d open invitations; revoke some first."
                      .formatted(Invitations.MOST_OPEN)));
      case InvitingOutcome.NoSeat none -> noSeat(none.required());
    };
  }

  /** What everybody else gets but who {@linkplain AcceptanceOutcome.Joined joined}. */
  static Response refusal(AcceptanceOutcome outcome) {
    return switch (outcome) {
      case AcceptanceOutcome.Joined joined ->
          throw new IllegalArgumentException("who joined is not refused");
      case AcceptanceOutcome.NoSuchInvitation none -> noSuchInvitation();
      case AcceptanceOutcome.ForAnother another ->
          Answers.of(
              SlidesError.INVITATION_FOR_ANOTHER.with(
                  "The invitation is for another email address than yours."));
      case AcceptanceOutcome.AlreadyMember member -> alreadyMember();
      case AcceptanceOutcome.NoSeat none -> noSeat(none.required());
      case AcceptanceOutcome.EmailTaken taken ->
          Answers.of(
              SlidesError.EMAIL_EXISTS.with(
                  "The invited address has an account; sign in to accept the invitation."));
      case AcceptanceOutcome.PasswordRefused refused ->
          Answers.ofSlides(
              new Refusal.Invalid(List.of(new FieldProblem("password", refused.problem()))));
      case AcceptanceOutcome.Busy busy ->
          Answers.ofSlides(new Refusal.Unavailable(busy.retryAfter()));
    };
  }

  static Response noSuchInvitation() {
    return Answers.of(
        SlidesError.NOT_FOUND.with(
            "There is no such invitation; it may have been used, revoked or have expired."));
  }

  private static Response alreadyMember() {
    return Answers.of(SlidesError.ALREADY_MEMBER.with("The address belongs to a member."));
  }

  private static Response noSeat(Optional<String> required) {
    return Answers.ofSlides(new Refusal.OverQuota(Feature.SEATS, required.map(PlanKey::new)));
  }
}
