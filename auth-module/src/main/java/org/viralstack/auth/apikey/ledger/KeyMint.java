package org.viralstack.auth.apikey.ledger;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.apikey.NewApiKey;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.apikey.token.KeyHashing;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;

/** Draws keys, which nobody knows of yet. */
@Service
class KeyMint {
  private final KeyHashing hashing;
  private final SecureRandom random;
  private final Clock clock;
  private final Ids ids;

  /** A new key, and the secret that it is known by. */
  record Minted(ApiKey key, ApiKeyToken token) {}

  @Inject
  KeyMint(KeyHashing hashing, SecureRandom random, Clock clock, Ids ids) {
    this.hashing = hashing;
    this.random = random;
    this.clock = clock;
    this.ids = ids;
  }

  Minted mint(NewApiKey wanted) {
    ApiKeyToken token = ApiKeyToken.draw(wanted.environment(), random);
    ApiKey key =
        new ApiKey(
            new ApiKeyId(ids.next(ApiKeyId.PREFIX)),
            wanted,
            token,
            hashing.hash(token),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return new Minted(key, token);
  }
}
