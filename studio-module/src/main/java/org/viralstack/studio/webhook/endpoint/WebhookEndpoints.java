package org.viralstack.studio.webhook.endpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.secret.SecretSealing;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.signature.WebhookSecret;

/** The endpoints of all tenants; every question is asked for one of them. */
@Service
public class WebhookEndpoints {
  private static final String OF_TENANT =
      " FROM WebhookEndpoint e WHERE e.organizationId = :organization AND e.testMode = :test";
  private static final String PLACE = "studio.webhook_endpoints/";

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final SecretSealing sealing;

  @Inject
  WebhookEndpoints(SecretSealing sealing) {
    this.sealing = sealing;
  }

  /** The tenant's endpoint; another tenant's does not exist. */
  @Transactional
  public Optional<WebhookEndpoint> find(Tenant tenant, WebhookId id) {
    return row(tenant, id, LockModeType.NONE).map(WebhookEndpointRow::endpoint);
  }

  /**
   * A page of the tenant's endpoints, the newest first.
   *
   * @param offset how many to pass over
   * @param limit 1 to 100
   */
  @Transactional
  public EndpointPage page(Tenant tenant, int offset, int limit) {
    return new EndpointPage(
        query("SELECT e" + OF_TENANT + " ORDER BY e.id DESC", WebhookEndpointRow.class, tenant)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultStream()
            .map(WebhookEndpointRow::endpoint)
            .toList(),
        count(tenant));
  }

  /** The secret by which the tenant's endpoint knows who calls; empty when it is gone. */
  @Transactional
  public Optional<WebhookSecret> secret(Tenant tenant, WebhookId id) {
    return row(tenant, id, LockModeType.NONE)
        .map(
            row ->
                new WebhookSecret(
                    new String(sealing.open(row.sealedSecret, PLACE + row.id), US_ASCII)));
  }

  /** Marks an enabled endpoint as gone; tells whether it was enabled. */
  @Transactional
  public boolean markGone(Tenant tenant, WebhookId id, Instant now) {
    return locked(tenant, id)
        .filter(row -> row.status == EndpointStatus.ENABLED)
        .map(
            row -> {
              row.markGone(now);
              return row;
            })
        .isPresent();
  }

  /** Counts the tenant's endpoints, and keeps others from adding one until the transaction ends. */
  long countForAdding(Tenant tenant) {
    entities
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "webhooks/" + tenant.organization() + "/" + tenant.testMode())
        .getSingleResult();
    return count(tenant);
  }

  void add(WebhookEndpoint endpoint, WebhookSecret secret) {
    entities.persist(
        WebhookEndpointRow.of(
            endpoint,
            sealing.seal(secret.reveal().getBytes(US_ASCII), PLACE + endpoint.id().value())));
    entities.flush();
  }

  /** The row, for changing; nobody else changes it until the transaction ends. */
  Optional<WebhookEndpointRow> locked(Tenant tenant, WebhookId id) {
    return row(tenant, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Removes the endpoint with all that was delivered to it; tells whether there was one. */
  boolean remove(Tenant tenant, WebhookId id) {
    return entities
            .createNativeQuery(
                "DELETE FROM studio.webhook_endpoints"
                    + " WHERE id = ?1 AND organization_id = ?2 AND test_mode = ?3")
            .setParameter(1, id.value())
            .setParameter(2, tenant.organization().value())
            .setParameter(3, tenant.testMode())
            .executeUpdate()
        == 1;
  }

  private long count(Tenant tenant) {
    return query("SELECT COUNT(e)" + OF_TENANT, Long.class, tenant).getSingleResult();
  }

  private Optional<WebhookEndpointRow> row(Tenant tenant, WebhookId id, LockModeType lock) {
    return query("SELECT e" + OF_TENANT + " AND e.id = :id", WebhookEndpointRow.class, tenant)
        .setParameter("id", id.value())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, Tenant tenant) {
    return entities
        .createQuery(text, type)
        .setParameter("organization", tenant.organization().value())
        .setParameter("test", tenant.testMode());
  }
}
