package org.viralstack.auth.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;

/** The users and their memberships. */
@Service
public class Accounts {
  private static final String MEMBERSHIPS =
      "SELECT m FROM MembershipRow m JOIN FETCH m.user u JOIN FETCH m.organization o ";

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /** Finds a user as a member of an organization. */
  @Transactional
  public Optional<Account> find(UserId user, OrganizationId organization) {
    return entities
        .createQuery(
            MEMBERSHIPS + "WHERE u.id = :user AND o.id = :organization", MembershipRow.class)
        .setParameter("user", user.value())
        .setParameter("organization", organization.value())
        .getResultStream()
        .map(MembershipRow::account)
        .findFirst();
  }

  /** Lists a user's memberships, the oldest first. */
  @Transactional
  public List<Account> of(UserId user) {
    return entities
        .createQuery(
            MEMBERSHIPS + "WHERE u.id = :user ORDER BY m.createdAt, o.id", MembershipRow.class)
        .setParameter("user", user.value())
        .getResultStream()
        .map(MembershipRow::account)
        .toList();
  }
}
