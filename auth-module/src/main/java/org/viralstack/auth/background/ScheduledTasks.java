package org.viralstack.auth.background;

import com.github.kagkarlsson.scheduler.task.HasTaskName;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.viralstack.auth.runtime.Service;

/**
 * The tasks that are asked for and not yet done. Each method is one statement of the caller's
 * transaction: whoever rolls back has asked for nothing. Safe for use by many threads.
 */
@Service
public class ScheduledTasks {
  // The scheduler's own client would look first and insert then, and of two that ask for the same
  // at once one would lose its whole transaction.
  private static final String ADD =
      """
      INSERT INTO auth.scheduled_tasks
        (task_name, task_instance, execution_time, picked, version)
      VALUES (?1, ?2, ?3, false, 1)
      ON CONFLICT (task_name, task_instance) DO NOTHING
      """;

  private static final String ADD_ALL =
      """
      INSERT INTO auth.scheduled_tasks
        (task_name, task_instance, execution_time, picked, version)
      SELECT ?1, instance, CAST(?3 AS timestamptz) + (number - 1) * make_interval(secs => ?4),
             false, 1
      FROM unnest(string_to_array(?2, chr(10))) WITH ORDINALITY AS asked (instance, number)
      ON CONFLICT (task_name, task_instance) DO NOTHING
      """;
  private static final String BRING_FORWARD =
      """
      UPDATE auth.scheduled_tasks SET execution_time = ?3, version = version + 1
      WHERE task_name = ?1 AND task_instance = ?2 AND NOT picked AND execution_time > ?3
      """;

  private static final String REMOVE =
      """
      DELETE FROM auth.scheduled_tasks
      WHERE task_name = ?1 AND task_instance = ?2 AND NOT picked
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  private final Event<TaskScheduled> scheduled;

  @Inject
  ScheduledTasks(Event<TaskScheduled> scheduled) {
    this.scheduled = scheduled;
  }

  /**
   * Asks for a task, unless it is asked for already.
   *
   * @param task a contributed task; a {@link com.github.kagkarlsson.scheduler.task.TaskDescriptor}
   *     names it as well as the task itself
   * @param instance what it is to be done for, such as the identifier of a job; one task and
   *     instance stands at most once
   * @param due not before this; a past instant means at once
   * @return whether it was not asked for before
   */
  @Transactional(TxType.MANDATORY)
  public boolean add(HasTaskName task, String instance, Instant due) {
    return change(ADD, task, instance, due);
  }

  /**
   * Asks for one task for each of {@code instances}, however many, in one statement.
   *
   * @param instances without line breaks; what is asked for already stays as it is
   * @param due of the first
   * @param apart how much later each of the others is due than the one before, so that many do not
   *     keep all else waiting
   */
  @Transactional(TxType.MANDATORY)
  public void addAll(HasTaskName task, List<String> instances, Instant due, Duration apart) {
    entities
        .createNativeQuery(ADD_ALL)
        .setParameter(1, task.getTaskName())
        .setParameter(2, String.join("\n", instances))
        .setParameter(3, due.atOffset(ZoneOffset.UTC))
        .setParameter(4, apart.toNanos() / 1e9)
        .executeUpdate();
    scheduled.fire(new TaskScheduled(due));
  }

  /** Lets a task that waits for later be due earlier; tells whether it did. */
  @Transactional(TxType.MANDATORY)
  public boolean bringForward(HasTaskName task, String instance, Instant due) {
    return change(BRING_FORWARD, task, instance, due);
  }

  /** Withdraws a task that has not begun; tells whether it did. */
  @Transactional(TxType.MANDATORY)
  public boolean remove(HasTaskName task, String instance) {
    return entities
            .createNativeQuery(REMOVE)
            .setParameter(1, task.getTaskName())
            .setParameter(2, instance)
            .executeUpdate()
        == 1;
  }

  private boolean change(String statement, HasTaskName task, String instance, Instant due) {
    boolean changed =
        entities
                .createNativeQuery(statement)
                .setParameter(1, task.getTaskName())
                .setParameter(2, instance)
                .setParameter(3, due.atOffset(ZoneOffset.UTC))
                .executeUpdate()
            == 1;
    if (changed) {
      scheduled.fire(new TaskScheduled(due));
    }
    return changed;
  }
}
