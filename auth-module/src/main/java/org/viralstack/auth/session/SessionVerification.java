package org.viralstack.auth.session;

import java.time.Duration;
import org.viralstack.auth.Caller.SessionCaller;

/** What a session token turned out to be. */
public sealed interface SessionVerification {
  /** The token is ours, in its time, and its session goes on. */
  record Verified(SessionCaller caller) implements SessionVerification {}

  /** Any other token; why is told to nobody. */
  record Refused() implements SessionVerification {}

  /**
   * The database did not answer.
   *
   * @param retryAfter when to try again, at least a second
   */
  record Undecided(Duration retryAfter) implements SessionVerification {}
}
