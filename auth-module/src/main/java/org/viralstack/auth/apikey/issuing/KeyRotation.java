package org.viralstack.auth.apikey.issuing;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.announcement.Announcements;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyRights.Excess;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.ledger.KeyDeed;
import org.viralstack.auth.apikey.ledger.KeyLedger;
import org.viralstack.auth.cluster.Receipt;
import org.viralstack.auth.runtime.Service;

/**
 * Puts a new key in the place of another, which goes on for a while or ends at once. A key is
 * replaced once: of several that try at the same time one succeeds, and the others find it ended.
 */
@Service
public class KeyRotation {
  /** The longest that a replaced key may go on. */
  public static final Duration LONGEST_GRACE = Duration.ofDays(7);

  private final KeyLedger ledger;
  private final Announcements announcements;

  /** How a rotation ended. */
  public sealed interface Outcome {
    /**
     * Every node knows that the old key was replaced, or will once what was postponed is announced.
     *
     * @param successor the new key, with the name, scopes, ranges and expiry of the old one
     * @param predecessor the old key, refused as revoked from {@link ApiKeyView#graceEndsAt} on
     * @param receipt of telling the nodes; empty when that was postponed
     */
    record Rotated(IssuedKey successor, ApiKeyView predecessor, Optional<Receipt> receipt)
        implements Outcome {}

    /** The organization has no such key, or had it deleted. */
    record NoSuchKey() implements Outcome {}

    /** The key was revoked or replaced before, or has expired. */
    record Ended() implements Outcome {}

    /** A key would have got one with more rights than its own. */
    record BeyondRights(Excess excess) implements Outcome {}

    /**
     * The old key would go on, and the organization has as many working keys as it may have.
     *
     * @param most how many those are
     */
    record TooManyKeys(int most) implements Outcome {}
  }

  @Inject
  KeyRotation(KeyLedger ledger, Announcements announcements) {
    this.ledger = ledger;
    this.announcements = announcements;
  }

  /**
   * Rotates a key of the caller's organization. To be called outside of transactions, or in one
   * that postpones its announcements.
   *
   * @param grace how long the old key goes on, up to {@link #LONGEST_GRACE}; zero ends it at once
   * @throws IllegalArgumentException when the grace is out of its bounds
   */
  public Outcome rotate(ApiKeyId key, Duration grace, Caller by) {
    if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
      throw new IllegalArgumentException("a grace lasts at most " + LONGEST_GRACE);
    }
    return switch (ledger.replace(key, grace, by)) {
      case KeyDeed.Replaced replaced -> told(replaced);
      case KeyDeed.NoSuchKey none -> new Outcome.NoSuchKey();
      case KeyDeed.Ended ended -> new Outcome.Ended();
      case KeyDeed.Beyond beyond -> new Outcome.BeyondRights(beyond.excess());
      case KeyDeed.Full full -> new Outcome.TooManyKeys(full.most());
    };
  }

  private Outcome told(KeyDeed.Replaced replaced) {
    // Nobody need be told of the successor, see KeyIssuing.
    Optional<Receipt> receipt =
        announcements.announce(ApiKeys.SUBJECT, replaced.predecessor().hash().hex());
    return new Outcome.Rotated(replaced.successor().key(), replaced.predecessor().key(), receipt);
  }
}
