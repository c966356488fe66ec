package org.viralstack.auth.apikey.issuing;

import jakarta.inject.Inject;
import org.viralstack.auth.Caller;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyRights.Excess;
import org.viralstack.auth.apikey.NewApiKey;
import org.viralstack.auth.apikey.ledger.KeyDeed;
import org.viralstack.auth.apikey.ledger.KeyLedger;
import org.viralstack.auth.runtime.Service;

/**
 * Makes keys, of which only what is needed to recognize them is kept. They work on every node once
 * they are committed, and nobody has to be told: a node could remember that there is no such key
 * only if somebody had presented it before it was drawn.
 */
@Service
public class KeyIssuing {
  private final KeyLedger ledger;

  /** How the making of a key ended. */
  public sealed interface Outcome {
    record Issued(IssuedKey key) implements Outcome {}

    /** A key asked for one with more rights than its own. */
    record BeyondRights(Excess excess) implements Outcome {}

    /**
     * The organization has as many working keys as it may have.
     *
     * @param most how many those are
     */
    record TooManyKeys(int most) implements Outcome {}
  }

  @Inject
  KeyIssuing(KeyLedger ledger) {
    this.ledger = ledger;
  }

  /** Makes a key with no more rights than the caller has. */
  public Outcome create(NewApiKey wanted, Caller by) {
    return switch (ledger.create(wanted, by)) {
      case KeyDeed.Issued issued -> new Outcome.Issued(issued.key());
      case KeyDeed.Beyond beyond -> new Outcome.BeyondRights(beyond.excess());
      case KeyDeed.Full full -> new Outcome.TooManyKeys(full.most());
    };
  }
}
