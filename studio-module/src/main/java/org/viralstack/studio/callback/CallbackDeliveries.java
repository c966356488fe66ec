package org.viralstack.studio.callback;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;

/** What callbacks are to be told, and what came of it. */
@Service
public class CallbackDeliveries {
  /** The task that makes a delivery; its instance is the delivery's identifier. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("callback.delivery");

  private static final String ADD =
      """
      INSERT INTO studio.callback_deliveries
        (id, organization_id, job_id, url, event, body, status, attempts, due, created_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'PENDING', 0, ?7, ?7)
      ON CONFLICT (job_id) DO NOTHING
      """;

  private static final String ONE =
      """
      SELECT id, organization_id, url, body, attempts,
             CAST(extract(epoch FROM due) * 1000 AS bigint)
      FROM studio.callback_deliveries WHERE id = ?1 AND status = 'PENDING'
      """;

  private static final String SETTLE =
      """
      UPDATE studio.callback_deliveries
      SET attempts = attempts + 1, status = ?3, answer = ?4, due = CAST(?5 AS timestamptz)
      WHERE id = ?1 AND status = 'PENDING' AND attempts = ?2
      """;

  private static final String FORGET =
      "DELETE FROM studio.callback_deliveries WHERE created_at < ?1 AND status <> 'PENDING'";

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final ScheduledTasks tasks;
  private final Ids ids;
  private final Clock clock;

  @Inject
  CallbackDeliveries(ScheduledTasks tasks, Ids ids, Clock clock) {
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /** Has an address told how a job ended, once the caller's transaction has committed; once. */
  @Transactional(TxType.MANDATORY)
  public void tell(OrganizationId organization, JobId job, String url, String event, String body) {
    String id = ids.next("msg_");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int added =
        entities
            .createNativeQuery(ADD)
            .setParameter(1, id)
            .setParameter(2, organization.value())
            .setParameter(3, job.value())
            .setParameter(4, url)
            .setParameter(5, event)
            .setParameter(6, body)
            .setParameter(7, now.atOffset(ZoneOffset.UTC))
            .executeUpdate();
    if (added == 1) {
      tasks.add(TASK, id, now);
    }
  }

  /** One that is still to be made. */
  @Transactional
  Optional<CallbackDelivery> pending(String id) {
    List<?> rows = entities.createNativeQuery(ONE).setParameter(1, id).getResultList();
    return rows.stream().findFirst().map(row -> delivery((Object[]) row));
  }

  /**
   * Writes down what came of a call, unless another was made meanwhile.
   *
   * @param answer of the address, or why there was none
   * @param due of the next call; empty when there will be none
   */
  @Transactional
  void settle(CallbackDelivery called, boolean taken, String answer, Optional<Instant> due) {
    entities
        .createNativeQuery(SETTLE)
        .setParameter(1, called.id())
        .setParameter(2, called.attempts())
        .setParameter(3, taken ? "DELIVERED" : due.isPresent() ? "PENDING" : "FAILED")
        .setParameter(4, answer)
        .setParameter(5, column(due))
        .executeUpdate();
  }

  /** Forgets what was settled and is older. */
  @Transactional
  void forgetMadeBefore(Instant limit) {
    entities
        .createNativeQuery(FORGET)
        .setParameter(1, limit.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  private static @Nullable OffsetDateTime column(Optional<Instant> due) {
    return due.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  private static CallbackDelivery delivery(Object[] row) {
    return new CallbackDelivery(
        (String) row[0],
        new OrganizationId((String) row[1]),
        (String) row[2],
        (String) row[3],
        ((Number) row[4]).intValue(),
        Instant.ofEpochMilli(((Number) row[5]).longValue()));
  }
}
