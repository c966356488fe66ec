package org.viralstack.auth.member;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;

/** Gives an organization another name. */
@Service
public class OrganizationRenaming {
  private final Organizations organizations;
  private final AuditEvents audit;

  @Inject
  OrganizationRenaming(Organizations organizations, AuditEvents audit) {
    this.organizations = organizations;
    this.audit = audit;
  }

  /**
   * Renames, and notes the name before.
   *
   * @param name 1 to 200 characters, not blank
   * @return the organization as it now is; empty when there is none
   */
  @Transactional
  public Optional<Organization> rename(OrganizationId id, String name, Actor by) {
    Optional<String> before = organizations.lockedName(id);
    before.ifPresent(
        old -> {
          organizations.rename(id, name);
          audit.record(
              new AuditEntry(
                  Optional.of(id),
                  by,
                  "organization.renamed",
                  id.value(),
                  Map.of("name", name, "name_before", old)));
        });
    return before.flatMap(old -> organizations.find(id));
  }
}
