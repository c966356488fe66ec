package org.viralstack.auth.signing;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.runtime.Service;

/**
 * The signing keys as this node knows them. They are read again after a rotation, when they are a
 * minute old and about to sign, or when somebody names a key that is not among them; for the latter
 * not more than about once a second, since anybody can make up names.
 */
@Service
public class CurrentKeys implements InvalidationListener {
  static final String SUBJECT = "signing_keys";

  private static final Duration FRESH_ENOUGH_TO_SIGN = Duration.ofMinutes(1);
  private static final Duration BETWEEN_READS = Duration.ofSeconds(1);

  private final KeyRings rings;
  private final Clock clock;
  private volatile @Nullable KeyRing known;
  private volatile long generation;

  @Inject
  CurrentKeys(KeyRings rings, Clock clock) {
    this.rings = rings;
    this.clock = clock;
  }

  /** The key to sign with, with its private part. */
  public ECKey toSign() {
    return ring().active();
  }

  /** The public key of a name, if what it signed may still be valid. */
  public Optional<ECKey> accepted(String kid) {
    return ringNotOlderThan(FRESH_ENOUGH_TO_SIGN)
        .accepted(kid)
        .or(() -> ringNotOlderThan(BETWEEN_READS).accepted(kid));
  }

  KeyRing ring() {
    return ringNotOlderThan(FRESH_ENOUGH_TO_SIGN);
  }

  private KeyRing ringNotOlderThan(Duration age) {
    KeyRing ring = known;
    if (ring != null && ring.readAt().plus(age).isAfter(clock.instant())) {
      return ring;
    }
    long before = generation;
    KeyRing read =
        rings.read().orElseThrow(() -> new IllegalStateException("there is no signing key"));
    remember(read, before);
    return read;
  }

  private synchronized void remember(KeyRing read, long before) {
    if (generation == before) {
      known = read;
    }
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public void forget(String key) {
    forgetAll();
  }

  @Override
  public synchronized void forgetAll() {
    generation++;
    known = null;
  }
}
