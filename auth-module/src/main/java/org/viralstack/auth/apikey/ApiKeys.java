package org.viralstack.auth.apikey;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.apikey.token.KeyHash;
import org.viralstack.auth.audit.Actor;
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

  private final Event<KeyChanged> changes;

  /** A key after it was changed, and what other nodes know it by. */
  record Changed(ApiKeyView key, KeyHash hash) {}

  @Inject
  ApiKeys(Event<KeyChanged> changes) {
    this.changes = changes;
  }

  /**
   * Lists an organization's keys, newest first, revoked ones included.
   *
   * @param page from 1; one past the end is empty
   * @param limit 1 to {@value #LONGEST_PAGE}
   * @throws IllegalArgumentException when page or limit is out of its bounds
   */
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

  @Transactional
  void add(ApiKey key, Actor by) {
    entities.persist(key);
    changes.fire(new KeyChanged(KeyChanged.Kind.CREATED, key.view(), by));
  }

  /** Revokes a key, of which a deleted one is none. */
  @Transactional
  Optional<Changed> revoke(OrganizationId organization, ApiKeyId id, Instant now, Actor by) {
    return locked(organization, id)
        .filter(key -> !key.deleted())
        .map(key -> changed(key, KeyChanged.Kind.REVOKED, by, found -> found.revoke(now)));
  }

  /** Deletes a key, also one that was deleted before. */
  @Transactional
  Optional<Changed> delete(OrganizationId organization, ApiKeyId id, Instant now, Actor by) {
    return locked(organization, id)
        .map(key -> changed(key, KeyChanged.Kind.DELETED, by, found -> found.delete(now)));
  }

  private Changed changed(ApiKey key, KeyChanged.Kind kind, Actor by, Consumer<ApiKey> change) {
    ApiKeyView before = key.view();
    boolean deletedBefore = key.deleted();
    change.accept(key);
    ApiKeyView after = key.view();
    if (!after.equals(before) || key.deleted() != deletedBefore) {
      changes.fire(new KeyChanged(kind, after, by));
    }
    return new Changed(after, key.hash());
  }

  private Optional<ApiKey> locked(OrganizationId organization, ApiKeyId id) {
    return entities
        .createQuery(
            "SELECT k FROM ApiKey k WHERE k.id = :id AND k.organization = :organization",
            ApiKey.class)
        .setParameter("id", id.value())
        .setParameter("organization", organization.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
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
