package org.viralstack.auth.apikey.revocation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.ledger.KeyDeed;
import org.viralstack.auth.apikey.ledger.KeyLedger;
import org.viralstack.auth.audit.Actor;
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

  /** Ends a key; it stays in the list, and its use answers as revoked. */
  public RevocationOutcome revoke(KeyRealm realm, ApiKeyId key, Actor by) {
    return told(ledger.revoke(realm, key, by));
  }

  /** Ends a key and takes it from the list; its use answers as unknown. */
  public RevocationOutcome delete(KeyRealm realm, ApiKeyId key, Actor by) {
    return told(ledger.delete(realm, key, by));
  }

  private RevocationOutcome told(Optional<KeyDeed.Done> ended) {
    if (ended.isEmpty()) {
      return new RevocationOutcome.NoSuchKey();
    }
    ApiKeyView key = ended.get().key();
    Receipt receipt = invalidations.broadcast(ApiKeys.SUBJECT, ended.get().hash().hex());
    return new RevocationOutcome.Revoked(key, key.revokedAt().orElseThrow(), receipt);
  }
}
