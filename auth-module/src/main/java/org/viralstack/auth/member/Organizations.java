package org.viralstack.auth.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;

/** The organizations. */
@Service
public class Organizations {
  private static final String LOCK =
      "SELECT name FROM auth.organizations WHERE id = ?1 FOR NO KEY UPDATE";

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

  /**
   * Holds an organization for the caller's transaction, so that whoever else holds it waits: for
   * decisions about all of its members. Does not hinder those who only refer to it.
   *
   * @return its name; empty when there is no such organization
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<String> lockedName(OrganizationId id) {
    Stream<?> rows = entities.createNativeQuery(LOCK).setParameter(1, id.value()).getResultStream();
    return rows.map(String.class::cast).findFirst();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void rename(OrganizationId id, String name) {
    entities
        .createQuery("UPDATE OrganizationRow o SET o.name = :name WHERE o.id = :id")
        .setParameter("name", name)
        .setParameter("id", id.value())
        .executeUpdate();
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
