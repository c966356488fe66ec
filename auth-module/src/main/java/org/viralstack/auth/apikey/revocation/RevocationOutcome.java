package org.viralstack.auth.apikey.revocation;

import java.time.Instant;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.KeyRights.Excess;
import org.viralstack.auth.cluster.Receipt;

/** How a revocation or deletion ended. */
public sealed interface RevocationOutcome {
  /**
   * No node accepts the key any more.
   *
   * @param revokedAt when it was revoked first
   */
  record Revoked(ApiKeyView key, Instant revokedAt, Receipt receipt) implements RevocationOutcome {}

  /** The caller has no such key in reach, or it was deleted. */
  record NoSuchKey() implements RevocationOutcome {}

  /** The caller may end no keys any more. */
  record BeyondRights(Excess excess) implements RevocationOutcome {}
}
