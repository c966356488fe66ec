package org.viralstack.auth.apikey.revocation;

import java.time.Instant;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.cluster.Receipt;

/** How a revocation or deletion ended. */
public sealed interface RevocationOutcome {
  /**
   * No node accepts the key any more.
   *
   * @param revokedAt when it was revoked first
   */
  record Revoked(ApiKeyView key, Instant revokedAt, Receipt receipt) implements RevocationOutcome {}

  /** There is no such key in the realm, or it was deleted. */
  record NoSuchKey() implements RevocationOutcome {}
}
