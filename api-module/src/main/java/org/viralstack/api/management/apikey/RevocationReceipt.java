package org.viralstack.api.management.apikey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.apikey.revocation.RevocationOutcome;

/**
 * Proof that a key is dead.
 *
 * @param confirmedNodes how many nodes confirmed that they no longer accept it
 * @param propagationMs how long that took
 */
@SnakeCase
record RevocationReceipt(
    @JsonProperty("_id") String id, Instant revokedAt, int confirmedNodes, long propagationMs) {
  static RevocationReceipt of(RevocationOutcome.Revoked revoked) {
    return new RevocationReceipt(
        revoked.key().id().value(),
        revoked.revokedAt(),
        revoked.receipt().confirmedNodes(),
        revoked.receipt().propagationMillis());
  }
}
