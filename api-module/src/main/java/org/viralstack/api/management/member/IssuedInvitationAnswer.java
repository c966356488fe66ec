package org.viralstack.api.management.member;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import org.viralstack.auth.invitation.InvitingOutcome.Invited;

/**
 * A fresh invitation: the only answer that ever holds its token.
 *
 * @param link where the invited person goes; the token stands in its fragment, which no server and
 *     no log gets to see
 */
record IssuedInvitationAnswer(String token, String link, @JsonUnwrapped InvitationAnswer about) {
  static IssuedInvitationAnswer of(Invited invited, URI server) {
    String token = invited.token().reveal();
    return new IssuedInvitationAnswer(
        token,
        server.resolve("/#invitation=" + token).toString(),
        InvitationAnswer.of(invited.invitation()));
  }

  @Override
  public String toString() {
    return "IssuedInvitationAnswer[" + about.id() + "]";
  }
}
