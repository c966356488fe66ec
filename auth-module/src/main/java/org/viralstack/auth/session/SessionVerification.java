package org.viralstack.auth.session;

import org.viralstack.auth.Caller.SessionCaller;

/** What a session token turned out to be. */
public sealed interface SessionVerification {
  /** The token is ours, in its time, and its session goes on. */
  record Verified(SessionCaller caller) implements SessionVerification {}

  /** Anything else; why is told to nobody. */
  record Refused() implements SessionVerification {}
}
