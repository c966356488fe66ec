package org.viralstack.auth.apikey.leak;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.token.KeyHash;
import org.viralstack.auth.apikey.token.KeyHashing;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.Service;

/** Ends keys that were found in public, of whichever organization they are. */
@Service
@Transactional(TxType.NEVER)
public class LeakedKeys {
  private final ApiKeys keys;
  private final LeakLedger ledger;
  private final KeyHashing hashing;
  private final Invalidations invalidations;

  @Inject
  LeakedKeys(ApiKeys keys, LeakLedger ledger, KeyHashing hashing, Invalidations invalidations) {
    this.keys = keys;
    this.ledger = ledger;
    this.hashing = hashing;
    this.invalidations = invalidations;
  }

  /**
   * Takes a report whose origin was verified. When it returns, no node accepts the key any more,
   * and its organization can see where it was found. May be repeated, and should be after a
   * failure. Not to be called inside a transaction.
   *
   * @return whether it is a key that was made here, alive or not
   */
  public boolean report(LeakReport report) {
    KeyHash hash = hashing.hash(report.token());
    Optional<ApiKeyView> key = keys.find(hash);
    if (key.isEmpty()) {
      return false;
    }
    ledger.revoke(key.get(), report);
    invalidations.broadcast(ApiKeys.SUBJECT, hash.hex());
    return true;
  }
}
