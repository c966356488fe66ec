package org.viralstack.auth.signing;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.cluster.CoherentCache;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.runtime.Service;

/**
 * The signing keys as this node knows them. They are read again after a rotation, when they are a
 * minute old and about to sign, or when somebody names a key that is not among them; for the latter
 * not more than once a second, and by one at a time, since anybody can make up names.
 */
@Service
public class CurrentKeys implements InvalidationListener {
  static final String SUBJECT = "signing_keys";

  private static final String RING = "ring";
  private static final Duration FRESH_ENOUGH_TO_SIGN = Duration.ofMinutes(1);
  private static final Duration BETWEEN_READS = Duration.ofSeconds(1);

  private final KeyRings rings;
  private final Clock clock;

  /** Always trusted: a node that knows an older ring is right all the same. */
  private final CoherentCache<KeyRing> known = new CoherentCache<>(() -> true, 1, 1, BETWEEN_READS);

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
    return ring().accepted(kid).or(() -> ringNotOlderThan(BETWEEN_READS).accepted(kid));
  }

  KeyRing ring() {
    return ringNotOlderThan(FRESH_ENOUGH_TO_SIGN);
  }

  private KeyRing ringNotOlderThan(Duration age) {
    KeyRing ring = remembered();
    if (ring.readAt().plus(age).isAfter(clock.instant())) {
      return ring;
    }
    known.outdate(RING, ring);
    return remembered();
  }

  private KeyRing remembered() {
    return known
        .get(RING, name -> rings.read())
        .orElseThrow(() -> new IllegalStateException("there is no signing key"));
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
  public void forgetAll() {
    known.forgetAll();
  }
}
