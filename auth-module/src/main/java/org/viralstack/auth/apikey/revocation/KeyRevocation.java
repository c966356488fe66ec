package org.viralstack.auth.apikey.revocation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.ledger.KeyDeed;
import org.viralstack.auth.apikey.ledger.KeyLedger;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.cluster.Receipt;
import org.viralstack.auth.runtime.Service;

/**
 * Ends keys at once and everywhere: when a call returns, no node accepts the key any more. Both
 * deeds may be repeated, and should be after a failure; repeated ones tell all nodes again. Neither
 * is to be called inside a transaction.
 */
@Service
@Transactional(TxType.NEVER)
public class KeyRevocation {
  private final KeyLedger ledger;
  private final Invalidations invalidations;

  @Inject
  KeyRevocation(KeyLedger ledger, Invalidations invalidations) {
    this.ledger = ledger;
    this.invalidations = invalidations;
  }

  /** Ends a key of the caller's; it stays in the list, and its use answers as revoked. */
  public RevocationOutcome revoke(ApiKeyId key, Caller by) {
    return told(ledger.revoke(key, by));
  }

  /** Ends a key of the caller's and takes it from the list; its use answers as unknown. */
  public RevocationOutcome delete(ApiKeyId key, Caller by) {
    return told(ledger.delete(key, by));
  }

  private RevocationOutcome told(KeyDeed.Ending ending) {
    return switch (ending) {
      case KeyDeed.Done done -> told(done);
      case KeyDeed.NoSuchKey none -> new RevocationOutcome.NoSuchKey();
      case KeyDeed.Beyond beyond -> new RevocationOutcome.BeyondRights(beyond.excess());
    };
  }

  private RevocationOutcome told(KeyDeed.Done done) {
    Receipt receipt = invalidations.broadcast(ApiKeys.SUBJECT, done.hash().hex());
    return new RevocationOutcome.Revoked(done.key(), done.key().revokedAt().orElseThrow(), receipt);
  }
}
