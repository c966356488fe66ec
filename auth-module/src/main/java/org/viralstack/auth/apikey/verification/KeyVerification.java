package org.viralstack.auth.apikey.verification;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.apikey.token.KeyHashing;
import org.viralstack.auth.runtime.Service;

/** Tells who calls by the key that is presented. */
@Service
public class KeyVerification {
  private static final KeyOutcome UNKNOWN = new KeyOutcome.Unknown();

  private final KnownKeys keys;
  private final KeyHashing hashing;
  private final KeyUsage usage;
  private final Clock clock;

  @Inject
  KeyVerification(KnownKeys keys, KeyHashing hashing, KeyUsage usage, Clock clock) {
    this.keys = keys;
    this.hashing = hashing;
    this.usage = usage;
    this.clock = clock;
  }

  /**
   * Verifies a key, in microseconds where this node remembers it.
   *
   * @param presented what the client sent as its key, of any form and length
   * @param address where the client is
   * @throws IllegalStateException when the database would have to be asked and does not answer
   */
  public KeyOutcome verify(String presented, InetAddress address) {
    Optional<ApiKeyToken> token = ApiKeyToken.parse(presented);
    if (token.isEmpty()) {
      return UNKNOWN;
    }
    Optional<KeyRecord> record = keys.find(hashing.hash(token.get()));
    if (record.isEmpty()) {
      return UNKNOWN;
    }
    Instant now = clock.instant();
    KeyOutcome outcome = record.get().judge(now, address);
    if (outcome instanceof KeyOutcome.Verified verified) {
      usage.note(verified.caller().key(), now);
    }
    return outcome;
  }
}
