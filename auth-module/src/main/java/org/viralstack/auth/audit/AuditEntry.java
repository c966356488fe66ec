package org.viralstack.auth.audit;

import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;

/**
 * Something that was done, about to be written down.
 *
 * @param organization whose log it belongs to; empty when it concerns the installation
 * @param action what, as {@code noun.verb} such as {@code api_key.revoked}
 * @param target the identifier of what it was done to
 * @param details more of it; never a secret
 */
public record AuditEntry(
    Optional<OrganizationId> organization,
    Actor actor,
    String action,
    String target,
    Map<String, String> details) {
  public AuditEntry {
    details = Map.copyOf(details);
  }

  public AuditEntry(OrganizationId organization, Actor actor, String action, String target) {
    this(Optional.of(organization), actor, action, target, Map.of());
  }
}
