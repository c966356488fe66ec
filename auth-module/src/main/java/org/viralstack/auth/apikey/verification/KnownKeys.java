package org.viralstack.auth.apikey.verification;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.apikey.ledger.ApiKeys;
import org.viralstack.auth.apikey.token.KeyHash;
import org.viralstack.auth.cluster.CoherentCache;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.Service;

/** The keys that this node remembers. */
@Service
class KnownKeys implements InvalidationListener {
  private static final int MOST_KEYS = 100_000;
  private static final int MOST_UNKNOWN = 50_000;
  private static final Duration UNKNOWN_FOR = Duration.ofSeconds(10);

  private final KeyLookups lookups;
  private final CoherentCache<KeyRecord> remembered;

  @Inject
  KnownKeys(KeyLookups lookups, Invalidations invalidations) {
    this.lookups = lookups;
    this.remembered = new CoherentCache<>(invalidations, MOST_KEYS, MOST_UNKNOWN, UNKNOWN_FOR);
  }

  /** A key that this node remembers; never asks the database. */
  Optional<KeyRecord> recall(KeyHash hash) {
    return remembered.recall(hash.hex());
  }

  /** Whether {@link #find} would not have to ask the database. */
  boolean remember(KeyHash hash) {
    return remembered.remembers(hash.hex());
  }

  /**
   * Finds a key that was made and not deleted.
   *
   * @throws IllegalStateException when the database would have to be asked and does not answer
   */
  Optional<KeyRecord> find(KeyHash hash) {
    return remembered.get(hash.hex(), lookups::find);
  }

  @Override
  public String subject() {
    return ApiKeys.SUBJECT;
  }

  @Override
  public void forget(String hash) {
    remembered.forget(hash);
  }

  @Override
  public void forgetAll() {
    remembered.forgetAll();
  }
}
