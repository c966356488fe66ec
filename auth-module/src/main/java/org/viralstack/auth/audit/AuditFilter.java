package org.viralstack.auth.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which events of an organization are wanted; an empty part lets all through.
 *
 * @param actor the actor's identifier
 * @param from the first moment that counts
 * @param until the first moment that counts no more
 */
public record AuditFilter(
    Optional<String> action,
    Optional<String> actor,
    Optional<Instant> from,
    Optional<Instant> until) {
  public static final AuditFilter ALL =
      new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
