package org.viralstack.auth.signing;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.cluster.Receipt;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/** The signing keys as others see them: their public parts, and their rotation. */
@Service
public class SigningKeys {
  /** How long at most anything may be valid that is signed with these keys. */
  public static final Duration LONGEST_VALIDITY = Duration.ofHours(24);

  private final KeyRings rings;
  private final CurrentKeys current;
  private final Invalidations invalidations;

  @Inject
  SigningKeys(KeyRings rings, CurrentKeys current, Invalidations invalidations) {
    this.rings = rings;
    this.current = current;
    this.invalidations = invalidations;
  }

  /** Makes the first key where there is none, and proves that the active one can be opened. */
  void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE - 1) ApplicationStart start) {
    rings.begin();
    current.toSign();
  }

  /** The public keys of all that may still be valid, as a JSON Web Key Set (RFC 7517). */
  public String publicJwks() {
    return current.ring().publicJwks();
  }

  /**
   * Signs from now on with a new key, on every node; what was signed before stays valid. Of two
   * calls at once one may find the work done.
   */
  @Transactional(Transactional.TxType.NEVER)
  public Rotation rotate(Actor by) {
    rings.succeed(current.ring(), by);
    Receipt receipt = invalidations.broadcast(CurrentKeys.SUBJECT, "all");
    return new Rotation(current.toSign().getKeyID(), receipt);
  }
}
