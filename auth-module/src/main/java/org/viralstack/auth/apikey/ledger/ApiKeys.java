package org.viralstack.auth.apikey.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.KeyPage;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.apikey.token.KeyHash;
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
   * Lists the keys of a realm, newest first, revoked ones included.
   *
   * @param page from 1; one past the end is empty
   * @param limit 1 to {@value #LONGEST_PAGE}
   * @throws IllegalArgumentException when page or limit is out of its bounds
   */
  @Transactional
  public KeyPage list(KeyRealm realm, int page, int limit) {
    if (page < 1 || limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("no such page: " + page + " of " + limit);
    }
    long total = listed("SELECT COUNT(k)", "", Long.class, realm).getSingleResult();
    long first = (page - 1L) * limit;
    return new KeyPage(first < total ? keys(realm, (int) first, limit) : List.of(), total);
  }

  /** A key of the realm that was not deleted. */
  @Transactional
  public Optional<ApiKeyView> find(KeyRealm realm, ApiKeyId id) {
    return one(realm, id).filter(key -> !key.deleted()).map(ApiKey::view);
  }

  /** Whichever organization's key has this hash, deleted ones included. */
  @Transactional
  public Optional<ApiKeyView> find(KeyHash hash) {
    return entities
        .createQuery("SELECT k FROM ApiKey k WHERE k.hash = :hash", ApiKey.class)
        .setParameter("hash", hash.hex())
        .getResultStream()
        .findFirst()
        .map(ApiKey::view);
  }

  /** Keeps all others from the organization's keys until the transaction ends. */
  void claim(OrganizationId organization) {
    entities
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "api-keys/" + organization)
        .getSingleResult();
  }

  void add(ApiKey key) {
    entities.persist(key);
    // The provider writes changes before additions, but the key that this one replaces refers to
    // it.
    entities.flush();
  }

  /** A key of the realm, deleted or not. */
  Optional<ApiKey> one(KeyRealm realm, ApiKeyId id) {
    return entities
        .createQuery(
            "SELECT k FROM ApiKey k WHERE k.id = :id AND k.organization = :organization",
            ApiKey.class)
        .setParameter("id", id.value())
        .setParameter("organization", realm.organization().value())
        .getResultStream()
        .findFirst()
        .filter(key -> realm.has(key.view().environment()));
  }

  /** How many of an organization's keys are accepted at a moment. */
  long countWorking(String organization, Instant now) {
    return entities
        .createQuery(
            "SELECT COUNT(k) FROM ApiKey k WHERE k.organization = :organization"
                + " AND k.revokedAt IS NULL"
                + " AND (k.expiresAt IS NULL OR k.expiresAt > :now)"
                + " AND (k.graceEndsAt IS NULL OR k.graceEndsAt > :now)",
            Long.class)
        .setParameter("organization", organization)
        .setParameter("now", now)
        .getSingleResult();
  }

  private List<ApiKeyView> keys(KeyRealm realm, int first, int most) {
    return listed("SELECT k", " ORDER BY k.createdAt DESC, k.id DESC", ApiKey.class, realm)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultStream()
        .map(ApiKey::view)
        .toList();
  }

  private <T> TypedQuery<T> listed(String what, String order, Class<T> type, KeyRealm realm) {
    return entities
        .createQuery(
            what
                + " FROM ApiKey k WHERE k.organization = :organization AND k.deletedAt IS NULL"
                + " AND k.environment IN :environments"
                + order,
            type)
        .setParameter("organization", realm.organization().value())
        .setParameter("environments", realm.environments());
  }
}
