package org.viralstack.studio.hook.refresh;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.AppId;
import org.viralstack.studio.JobId;

/** The jobs that write hooks; each is asked for of the background engine when it is added. */
@Service
class RefreshJobs {
  /** Its instance is the job's identifier. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("hook.refresh");

  private static final String ADD =
      """
      INSERT INTO studio.hook_refresh_jobs (id, organization_id, test_mode, app_id, day, created_at)
      VALUES (?1, ?2, ?3, ?4, CAST(?5 AS date), ?6)
      ON CONFLICT (app_id, day) DO NOTHING
      """;

  private static final String OPEN =
      """
      SELECT organization_id, test_mode, app_id FROM studio.hook_refresh_jobs
      WHERE id = ?1 AND finished_at IS NULL
      """;

  private static final String FINISH =
      """
      UPDATE studio.hook_refresh_jobs SET finished_at = ?2, added = ?3
      WHERE id = ?1 AND finished_at IS NULL
      """;

  private static final String FORGET =
      """
      DELETE FROM studio.hook_refresh_jobs WHERE id IN (
        SELECT id FROM studio.hook_refresh_jobs WHERE created_at < ?1 LIMIT ?2)
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final ScheduledTasks tasks;
  private final SecureRandom random;

  @Inject
  RefreshJobs(ScheduledTasks tasks, SecureRandom random) {
    this.tasks = tasks;
    this.random = random;
  }

  /** Adds a job that somebody asked for. */
  @Transactional(TxType.MANDATORY)
  public RefreshJob add(Tenant tenant, AppId app, Instant now) {
    RefreshJob job = new RefreshJob(JobId.next(random), tenant, app);
    insert(job, null, now);
    tasks.add(TASK, job.id().value(), now);
    return job;
  }

  /** Adds the job of a day, to be done when it is due, unless the app has one of that day. */
  @Transactional(TxType.MANDATORY)
  public boolean addDaily(Tenant tenant, AppId app, LocalDate day, Instant now, Instant due) {
    RefreshJob job = new RefreshJob(JobId.next(random), tenant, app);
    boolean added = insert(job, day.toString(), now) == 1;
    if (added) {
      tasks.add(TASK, job.id().value(), due);
    }
    return added;
  }

  private int insert(RefreshJob job, @Nullable String day, Instant now) {
    return statement(ADD, job.id().value())
        .setParameter(2, job.tenant().organization().value())
        .setParameter(3, job.tenant().testMode())
        .setParameter(4, job.app().value())
        .setParameter(5, day)
        .setParameter(6, now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** The job, if it is not finished. */
  @Transactional
  public Optional<RefreshJob> open(JobId id) {
    List<?> rows = statement(OPEN, id.value()).getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new RefreshJob(
                    id,
                    new Tenant(new OrganizationId((String) row[0]), (Boolean) row[1]),
                    new AppId((String) row[2])));
  }

  /** Writes down that a job is finished. */
  @Transactional(TxType.MANDATORY)
  public void finish(JobId id, int added, Instant now) {
    statement(FINISH, id.value())
        .setParameter(2, now.atOffset(ZoneOffset.UTC))
        .setParameter(3, added)
        .executeUpdate();
  }

  /** Forgets jobs that are older; tells how many, at most as many as asked for. */
  @Transactional(TxType.REQUIRES_NEW)
  public int forget(Instant madeBefore, int most) {
    return entities
        .createNativeQuery(FORGET)
        .setParameter(1, madeBefore.atOffset(ZoneOffset.UTC))
        .setParameter(2, most)
        .executeUpdate();
  }

  private Query statement(String sql, String id) {
    return entities.createNativeQuery(sql).setParameter(1, id);
  }
}
