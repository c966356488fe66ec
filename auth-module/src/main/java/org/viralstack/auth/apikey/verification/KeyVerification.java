package org.viralstack.auth.apikey.verification;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.apikey.token.KeyHash;
import org.viralstack.auth.apikey.token.KeyHashing;
import org.viralstack.auth.runtime.Service;

/** Tells who calls by the key that is presented. */
@Service
public class KeyVerification {
  private static final Logger LOG = System.getLogger(KeyVerification.class.getName());
  private static final KeyOutcome UNKNOWN = new KeyOutcome.Unknown();
  private static final KeyOutcome UNASKED = new KeyOutcome.Unasked();
  private static final KeyOutcome UNDECIDED = new KeyOutcome.Undecided(Duration.ofSeconds(1));

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

  /** Verifies a key for a caller who may have the database asked. */
  public KeyOutcome verify(String presented, InetAddress address) {
    return verify(presented, address, () -> true);
  }

  /**
   * Verifies a key, in microseconds where this node remembers it, and within about two seconds
   * whatever the database does.
   *
   * @param presented what the client sent as its key, of any form and length
   * @param address where the client is
   * @param mayAsk is asked, if at all, when the key has the form of one and this node does not
   *     remember it: whether this caller may have the database asked
   */
  public KeyOutcome verify(String presented, InetAddress address, BooleanSupplier mayAsk) {
    Optional<ApiKeyToken> token = ApiKeyToken.parse(presented);
    if (token.isEmpty()) {
      return UNKNOWN;
    }
    KeyHash hash = hashing.hash(token.get());
    Optional<KeyRecord> known = keys.recall(hash);
    return known.isPresent() ? judge(known.get(), address) : look(hash, address, mayAsk);
  }

  private KeyOutcome look(KeyHash hash, InetAddress address, BooleanSupplier mayAsk) {
    if (!keys.remember(hash) && !mayAsk.getAsBoolean()) {
      return UNASKED;
    }
    try {
      return keys.find(hash).map(record -> judge(record, address)).orElse(UNKNOWN);
    } catch (IllegalStateException unanswered) {
      LOG.log(Level.WARNING, "A key cannot be verified: {0}", reason(unanswered));
      return UNDECIDED;
    }
  }

  private KeyOutcome judge(KeyRecord record, InetAddress address) {
    Instant now = clock.instant();
    KeyOutcome outcome = record.judge(now, address);
    if (outcome instanceof KeyOutcome.Verified verified) {
      usage.note(verified.caller().key(), now);
    }
    return outcome;
  }

  /** One line and no trace: when the database is away, every call comes by here. */
  private static String reason(IllegalStateException unanswered) {
    Throwable cause = unanswered.getCause();
    return unanswered.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
  }
}
