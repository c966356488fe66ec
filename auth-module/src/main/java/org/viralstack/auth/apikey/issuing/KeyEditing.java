package org.viralstack.auth.apikey.issuing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.KeyEdit;
import org.viralstack.auth.apikey.KeyRights.Excess;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.ledger.KeyDeed;
import org.viralstack.auth.apikey.ledger.KeyLedger;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.cluster.Receipt;
import org.viralstack.auth.runtime.Service;

/** Changes what a key is called and what it may do, at once and on every node. */
@Service
@Transactional(TxType.NEVER)
public class KeyEditing {
  private final KeyLedger ledger;
  private final Invalidations invalidations;

  /** How a change ended. */
  public sealed interface Outcome {
    /** All nodes judge by the key as it now is. */
    record Changed(ApiKeyView key, Receipt receipt) implements Outcome {}

    /** The organization has no such key, or had it deleted. */
    record NoSuchKey() implements Outcome {}

    /** A key would have made one with more rights than its own. */
    record BeyondRights(Excess excess) implements Outcome {}
  }

  @Inject
  KeyEditing(KeyLedger ledger, Invalidations invalidations) {
    this.ledger = ledger;
    this.invalidations = invalidations;
  }

  /** Changes a key of the caller's organization. Not to be called inside a transaction. */
  public Outcome edit(ApiKeyId key, KeyEdit edit, Caller by) {
    return switch (ledger.edit(key, edit, by)) {
      case KeyDeed.Done done ->
          new Outcome.Changed(
              done.key(), invalidations.broadcast(ApiKeys.SUBJECT, done.hash().hex()));
      case KeyDeed.NoSuchKey none -> new Outcome.NoSuchKey();
      case KeyDeed.Beyond beyond -> new Outcome.BeyondRights(beyond.excess());
    };
  }
}
