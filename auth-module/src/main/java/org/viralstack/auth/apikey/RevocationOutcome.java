package org.viralstack.auth.apikey;

import java.time.Instant;
import org.viralstack.auth.cluster.Receipt;

/** How a revocation or deletion ended. */
public sealed interface RevocationOutcome {
  /**
   * No node accepts the key any more.
   *
   * @param revokedAt when it was revoked first
   */
  record Revoked(ApiKeyView key, Instant revokedAt, Receipt receipt) implements RevocationOutcome {}

  /** The organization has no such key, or had it deleted. */
  record NoSuchKey() implements RevocationOutcome {}
}
