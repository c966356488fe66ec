package org.viralstack.studio.webhook.delivery;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.webhook.DeliveryId;
import org.viralstack.studio.webhook.WebhookEvent;
import org.viralstack.studio.webhook.WebhookId;

/** The deliveries that are still to be made. */
@Service
public class PendingDeliveries {
  /** The task that makes a delivery; its instance is the delivery's identifier. */
  public static final TaskDescriptor<Void> TASK = TaskDescriptor.of("webhook.delivery");

  private static final String MESSAGE_PREFIX = "msg_";

  private static final String WANTING =
      """
      SELECT id FROM studio.webhook_endpoints
      WHERE organization_id = ?1 AND test_mode = ?2 AND status = 'ENABLED'
        AND ?3 = ANY (string_to_array(events, ','))
      ORDER BY id FOR SHARE
      """;

  private static final String ADD =
      """
      INSERT INTO studio.webhook_deliveries
        (id, organization_id, test_mode, endpoint_id, message_id, event, occasion, replay_of, body,
         status, attempts, due, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'PENDING', 0, ?10, ?10)
      ON CONFLICT (endpoint_id, occasion) DO NOTHING
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final ScheduledTasks tasks;
  private final Ids ids;
  private final Clock clock;

  @Inject
  PendingDeliveries(ScheduledTasks tasks, Ids ids, Clock clock) {
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds a delivery for each endpoint that wants the event and was not told it before. */
  @Transactional(TxType.MANDATORY)
  public void addForAll(Tenant tenant, WebhookEvent event) {
    String message = ids.next(MESSAGE_PREFIX);
    for (String endpoint : wanting(tenant, event)) {
      add(
          tenant,
          new WebhookId(endpoint),
          new Content(message, event.type().wireName(), event.body().toString()),
          event.occasion(),
          null);
    }
  }

  /** Adds a delivery that repeats another. */
  @Transactional(TxType.MANDATORY)
  public DeliveryId addReplay(Delivery original) {
    return add(
        original.tenant(),
        original.endpoint(),
        new Content(original.messageId(), original.event(), original.body()),
        null,
        original.id());
  }

  /** Adds a delivery to one endpoint, whatever it wants. */
  @Transactional(TxType.MANDATORY)
  public DeliveryId addTest(Tenant tenant, WebhookId endpoint, String event, String body) {
    return add(tenant, endpoint, new Content(ids.next(MESSAGE_PREFIX), event, body), null, null);
  }

  private record Content(String message, String event, String body) {}

  private List<String> wanting(Tenant tenant, WebhookEvent event) {
    List<?> endpoints =
        entities
            .createNativeQuery(WANTING)
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode())
            .setParameter(3, event.type().wireName())
            .getResultList();
    return endpoints.stream().map(String.class::cast).toList();
  }

  private DeliveryId add(
      Tenant tenant,
      WebhookId endpoint,
      Content content,
      @Nullable String occasion,
      @Nullable DeliveryId replayOf) {
    DeliveryId id = new DeliveryId(ids.next(DeliveryId.PREFIX));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int added =
        entities
            .createNativeQuery(ADD)
            .setParameter(1, id.value())
            .setParameter(2, tenant.organization().value())
            .setParameter(3, tenant.testMode())
            .setParameter(4, endpoint.value())
            .setParameter(5, content.message())
            .setParameter(6, content.event())
            .setParameter(7, occasion)
            .setParameter(8, Optional.ofNullable(replayOf).map(DeliveryId::value).orElse(null))
            .setParameter(9, content.body())
            .setParameter(10, now.atOffset(ZoneOffset.UTC))
            .executeUpdate();
    if (added == 1) {
      tasks.add(TASK, id.value(), now);
    }
    return id;
  }
}
