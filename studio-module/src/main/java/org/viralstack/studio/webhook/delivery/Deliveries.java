package org.viralstack.studio.webhook.delivery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.WebhookId;

/** The deliveries of all tenants. */
@Service
public class Deliveries {
  private static final String OF_ENDPOINT =
      """
       FROM WebhookDelivery d WHERE d.organizationId = :organization AND d.testMode = :test
       AND d.endpointId = :endpoint
      """;

  private static final String FORGET =
      """
      DELETE FROM studio.webhook_deliveries WHERE id IN (
        SELECT id FROM studio.webhook_deliveries
        WHERE created_at < ?1 AND status <> 'PENDING'
        LIMIT 1000 FOR UPDATE SKIP LOCKED)
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** One delivery, for the sending; tenants ask by {@link #find}. */
  @Transactional
  public Optional<Delivery> one(DeliveryId id) {
    return Optional.ofNullable(entities.find(DeliveryRow.class, id.value()))
        .map(DeliveryRow::delivery);
  }

  /** A delivery to the tenant's endpoint; any other does not exist. */
  @Transactional
  public Optional<Delivery> find(Tenant tenant, WebhookId endpoint, DeliveryId id) {
    return query("SELECT d" + OF_ENDPOINT + " AND d.id = :id", DeliveryRow.class, tenant, endpoint)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .map(DeliveryRow::delivery);
  }

  /**
   * A page of the log of the tenant's endpoint, the newest first.
   *
   * @param offset how many to pass over
   * @param limit 1 to 100
   */
  @Transactional
  public DeliveryPage page(Tenant tenant, WebhookId endpoint, int offset, int limit) {
    List<Delivery> deliveries =
        query("SELECT d" + OF_ENDPOINT + " ORDER BY d.id DESC", DeliveryRow.class, tenant, endpoint)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultStream()
            .map(DeliveryRow::delivery)
            .toList();
    long total =
        query("SELECT COUNT(d)" + OF_ENDPOINT, Long.class, tenant, endpoint).getSingleResult();
    return new DeliveryPage(deliveries, attempts(deliveries), total);
  }

  private Map<DeliveryId, List<Attempt>> attempts(List<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT a FROM WebhookAttempt a WHERE a.deliveryId IN :ids ORDER BY a.number",
            AttemptRow.class)
        .setParameter("ids", deliveries.stream().map(one -> one.id().value()).toList())
        .getResultStream()
        .map(AttemptRow::attempt)
        .collect(Collectors.groupingBy(Attempt::delivery));
  }

  /**
   * Adds the next attempt and what follows from it, unless the delivery was settled or tried
   * meanwhile; tells whether it did.
   *
   * @param due of the attempt after it; empty unless {@code status} is {@code PENDING}
   */
  @Transactional
  public boolean settle(Attempt attempt, DeliveryStatus status, Optional<Instant> due) {
    boolean settled =
        open(attempt.delivery(), attempt.number() - 1)
            .map(
                row -> {
                  row.settle(attempt.number(), status, due.orElse(null));
                  return row;
                })
            .isPresent();
    if (settled) {
      entities.persist(AttemptRow.of(attempt));
    }
    return settled;
  }

  /** Gives a pending delivery up without a further attempt. */
  @Transactional
  public void giveUp(DeliveryId id, int attempts) {
    open(id, attempts).ifPresent(row -> row.settle(attempts, DeliveryStatus.FAILED, null));
  }

  /** Deletes up to 1,000 that are settled and were made before {@code limit}; tells how many. */
  @Transactional
  public int forgetMadeBefore(Instant limit) {
    return entities
        .createNativeQuery(FORGET)
        .setParameter(1, limit.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  private Optional<DeliveryRow> open(DeliveryId id, int attempts) {
    return Optional.ofNullable(
            entities.find(DeliveryRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
        .filter(row -> row.status == DeliveryStatus.PENDING && row.attempts == attempts);
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, Tenant tenant, WebhookId endpoint) {
    return entities
        .createQuery(text, type)
        .setParameter("organization", tenant.organization().value())
        .setParameter("test", tenant.testMode())
        .setParameter("endpoint", endpoint.value());
  }
}
