package org.viralstack.auth.apikey;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;

/** The keys of all organizations. */
@Service
public class ApiKeys {
  /** The subject under which nodes tell each other that a key, by its hash, has changed. */
  public static final String SUBJECT = "api-key";

  /** How many keys a page may have. */
  public static final int LONGEST_PAGE = 100;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /**
   * Lists an organization's keys, newest first, revoked ones included.
   *
   * @param page from 1; one past the end is empty
   * @param limit 1 to {@value #LONGEST_PAGE}
   * @throws IllegalArgumentException when page or limit is out of its bounds
   */
  @Transactional
  public KeyPage list(OrganizationId organization, int page, int limit) {
    if (page < 1 || limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("no such page: " + page + " of " + limit);
    }
    long total =
        entities
            .createQuery(
                "SELECT COUNT(k) FROM ApiKey k"
                    + " WHERE k.organization = :organization AND k.deletedAt IS NULL",
                Long.class)
            .setParameter("organization", organization.value())
            .getSingleResult();
    long first = (page - 1L) * limit;
    return new KeyPage(first < total ? keys(organization, (int) first, limit) : List.of(), total);
  }

  void add(ApiKey key) {
    entities.persist(key);
    // The provider writes changes before additions, but the key that this one replaces refers to
    // it.
    entities.flush();
  }

  /** A key that nobody else can change until the transaction ends, deleted or not. */
  Optional<ApiKey> locked(OrganizationId organization, ApiKeyId id) {
    return one(organization, id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  Optional<ApiKeyView> find(OrganizationId organization, ApiKeyId id) {
    return one(organization, id)
        .getResultStream()
        .findFirst()
        .filter(key -> !key.deleted())
        .map(ApiKey::view);
  }

  private TypedQuery<ApiKey> one(OrganizationId organization, ApiKeyId id) {
    return entities
        .createQuery(
            "SELECT k FROM ApiKey k WHERE k.id = :id AND k.organization = :organization",
            ApiKey.class)
        .setParameter("id", id.value())
        .setParameter("organization", organization.value());
  }

  private List<ApiKeyView> keys(OrganizationId organization, int first, int most) {
    return entities
        .createQuery(
            "SELECT k FROM ApiKey k"
                + " WHERE k.organization = :organization AND k.deletedAt IS NULL"
                + " ORDER BY k.createdAt DESC, k.id DESC",
            ApiKey.class)
        .setParameter("organization", organization.value())
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultStream()
        .map(ApiKey::view)
        .toList();
  }
}
