package org.viralstack.api.management.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.invitation.Invitation;

/** An invitation as it stands in lists; never its token. */
@SnakeCase
record InvitationAnswer(
    @JsonProperty("_id") String id,
    String email,
    String role,
    String invitedBy,
    Instant expiresAt,
    @JsonProperty("createdAt") Instant createdAt) {
  static InvitationAnswer of(Invitation invitation) {
    return new InvitationAnswer(
        invitation.id().value(),
        invitation.email().value(),
        invitation.role().wireName(),
        invitation.invitedBy().value(),
        invitation.expiresAt(),
        invitation.createdAt());
  }
}
