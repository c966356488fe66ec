package org.viralstack.auth.apikey.verification;

import java.time.Duration;
import org.viralstack.auth.Caller.KeyCaller;

/** What became of a presented key. */
public sealed interface KeyOutcome {
  /** The key is good; this is who calls. */
  record Verified(KeyCaller caller) implements KeyOutcome {}

  /** The database would have to be asked, and this caller may not have it asked for now. */
  record Unasked() implements KeyOutcome {}

  /** It is not a key, or one that was never made or was deleted. */
  record Unknown() implements KeyOutcome {}

  /** The key was revoked, or replaced and its grace is over. */
  record Revoked() implements KeyOutcome {}

  /** The key's time is over. */
  record Expired() implements KeyOutcome {}

  /** The key may not be used from that address. */
  record AddressRefused() implements KeyOutcome {}

  /**
   * The database would have to be asked, but does not answer in time or is asked too much.
   *
   * @param retryAfter when it is worth another try
   */
  record Undecided(Duration retryAfter) implements KeyOutcome {}
}
