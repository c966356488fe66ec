package org.viralstack.auth.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;

/** The organizations. */
@Service
public class Organizations {
  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  @Transactional
  public Optional<Organization> find(OrganizationId id) {
    return Optional.ofNullable(entities.find(OrganizationRow.class, id.value()))
        .map(OrganizationRow::organization);
  }

  /** Finds many at once, by one query; those that do not exist are absent. */
  @Transactional
  public Map<OrganizationId, Organization> find(Collection<OrganizationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("SELECT o FROM OrganizationRow o WHERE o.id IN :ids", OrganizationRow.class)
        .setParameter("ids", ids.stream().map(OrganizationId::value).distinct().toList())
        .getResultStream()
        .map(OrganizationRow::organization)
        .collect(Collectors.toMap(Organization::id, organization -> organization));
  }

  /** Adds an organization with its owner, a user, inside the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void found(OrganizationId id, String name, UserId owner, Instant at) {
    OrganizationRow organization = new OrganizationRow();
    organization.id = id.value();
    organization.name = name;
    organization.createdAt = at;
    entities.persist(organization);
    MembershipRow membership = new MembershipRow();
    membership.organization = organization;
    membership.user = entities.getReference(UserRow.class, owner.value());
    membership.role = Role.OWNER;
    membership.createdAt = at;
    entities.persist(membership);
    entities.flush();
  }
}
