package org.viralstack.auth.membership;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.member.Organization;
import org.viralstack.auth.member.Organizations;
import org.viralstack.auth.runtime.Service;

/** Gives the caller's organization another name. */
@Service
public class OrganizationRenaming {
  private final Organizations organizations;
  private final Members members;
  private final AuditEvents audit;

  /** How a renaming ended. */
  public sealed interface Outcome {
    record Renamed(Organization organization) implements Outcome {}

    /** The caller lacks a role. */
    record NotPermitted(Role needed) implements Outcome {}
  }

  @Inject
  OrganizationRenaming(Organizations organizations, Members members, AuditEvents audit) {
    this.organizations = organizations;
    this.members = members;
    this.audit = audit;
  }

  /**
   * Renames, and notes the name before.
   *
   * @param name 1 to 200 characters, not blank
   */
  @Transactional
  public Outcome rename(SessionCaller by, String name) {
    OrganizationId id = by.organization();
    String before = organizations.lockedName(id).orElseThrow();
    Optional<Role> lacking = MembershipRules.lackingToAdminister(members.roleOf(by));
    if (lacking.isPresent()) {
      return new Outcome.NotPermitted(lacking.get());
    }
    organizations.rename(id, name);
    audit.record(
        new AuditEntry(
            Optional.of(id),
            Actor.of(by),
            "organization.renamed",
            id.value(),
            Map.of("name", name, "name_before", before)));
    return new Outcome.Renamed(organizations.find(id).orElseThrow());
  }
}
