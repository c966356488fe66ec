package org.viralstack.auth.session;

import java.time.Instant;

/**
 * A fresh session.
 *
 * @param token the credential that its holder sends with each call; kept nowhere
 * @param expiresAt the moment from which it is refused
 */
public record IssuedSession(String token, Instant expiresAt) {
  @Override
  public String toString() {
    return "IssuedSession[expiresAt=" + expiresAt + "]";
  }
}
