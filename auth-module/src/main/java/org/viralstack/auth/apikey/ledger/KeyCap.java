package org.viralstack.auth.apikey.ledger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/**
 * How many keys of one organization may work at the same time: {@code
 * viralstack.keys.most-per-organization}, by default 100. A key that was replaced counts until its
 * grace is over.
 */
@Service
class KeyCap {
  private static final int DEFAULT = 100;
  private static final int HIGHEST = 100_000;

  private final int most;

  @Inject
  KeyCap(Config config) {
    most =
        config
            .getOptionalValue("viralstack.keys.most-per-organization", Integer.class)
            .orElse(DEFAULT);
    if (most < 1 || most > HIGHEST) {
      throw new IllegalArgumentException(
          "VIRALSTACK_KEYS_MOST_PER_ORGANIZATION must be between 1 and 100000");
    }
  }

  /** Makes a bad cap end the start instead of the first call. */
  void check(@Observes ApplicationStart start) {}

  int most() {
    return most;
  }
}
