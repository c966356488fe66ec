package org.viralstack.auth.apikey;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.apikey.token.KeyHash;
import org.viralstack.auth.apikey.token.KeyHashing;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;

/** Makes keys. */
@Service
@Transactional(TxType.NEVER)
public class KeyIssuing {
  private final ApiKeys keys;
  private final KeyHashing hashing;
  private final Invalidations invalidations;
  private final SecureRandom random;
  private final Clock clock;
  private final Ids ids;

  @Inject
  KeyIssuing(
      ApiKeys keys,
      KeyHashing hashing,
      Invalidations invalidations,
      SecureRandom random,
      Clock clock,
      Ids ids) {
    this.keys = keys;
    this.hashing = hashing;
    this.invalidations = invalidations;
    this.random = random;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Makes a key and keeps only what is needed to recognize it. It works on every node once this
   * returns. Not to be called inside a transaction.
   */
  public IssuedKey create(NewApiKey wanted) {
    ApiKeyToken token = ApiKeyToken.draw(wanted.environment(), random);
    KeyHash hash = hashing.hash(token);
    ApiKey key =
        new ApiKey(
            new ApiKeyId(ids.next(ApiKeyId.PREFIX)),
            wanted,
            token,
            hash,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    keys.add(key, new Actor.Person(wanted.creator()));
    // Some node may remember that there is no such key.
    invalidations.broadcast(ApiKeys.SUBJECT, hash.hex());
    return new IssuedKey(key.view(), token);
  }
}
