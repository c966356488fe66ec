package org.viralstack.studio.job.queue;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;

/** Asks the nodes for work. All methods work in the caller's transaction. */
@Service
@Transactional(TxType.MANDATORY)
public class JobQueues {
  /** Plans a movie; its instance is the movie's identifier. */
  public static final TaskDescriptor<Void> PLAN = TaskDescriptor.of("render.plan");

  /** Renders a scene; its instance names the scene, see {@link #job}. */
  public static final TaskDescriptor<Void> SCENE = TaskDescriptor.of("render.scene");

  /** Joins the scenes of a movie; its instance names that child, see {@link #job}. */
  public static final TaskDescriptor<Void> ASSEMBLE = TaskDescriptor.of("render.assemble");

  /** Tells a movie's callback how it goes; its instance is the movie's identifier. */
  public static final TaskDescriptor<Void> PROGRESS = TaskDescriptor.of("render.progress");

  private static final Duration FIRST_PROGRESS = Duration.ofSeconds(5);

  private static final String AT_WORK =
      """
      SELECT parent.id, parent.workers,
             count(*) FILTER (WHERE child.dispatched),
             count(*) FILTER (WHERE NOT child.dispatched)
      FROM studio.jobs parent
      JOIN studio.jobs child ON child.parent_id = parent.id AND child.type = 'SCENE'
        AND child.status IN ('QUEUED', 'RUNNING')
      WHERE parent.organization_id = ?1 AND parent.type = 'RENDER' AND parent.status = 'RUNNING'
      GROUP BY parent.id ORDER BY parent.number
      """;

  private static final String NEXT =
      """
      UPDATE studio.jobs SET dispatched = true WHERE id = (
        SELECT id FROM studio.jobs
        WHERE parent_id = ?1 AND type = 'SCENE' AND status = 'QUEUED' AND NOT dispatched
        ORDER BY position LIMIT 1)
      RETURNING id, attempt
      """;

  private static final String NEXT_PLANS =
      """
      UPDATE studio.jobs SET dispatched = true WHERE id IN (
        SELECT id FROM studio.jobs
        WHERE organization_id = ?1 AND type = 'RENDER' AND status = 'QUEUED' AND NOT dispatched
        ORDER BY number
        LIMIT greatest(0, ?2 - (
          SELECT count(*) FROM studio.jobs
          WHERE organization_id = ?1 AND type = 'RENDER' AND status IN ('QUEUED', 'RUNNING')
            AND dispatched AND coalesce(phase, 'PLANNING') = 'PLANNING')))
      RETURNING id
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final ScheduledTasks tasks;
  private final QueueSettings settings;
  private final Clock clock;

  @Inject
  JobQueues(ScheduledTasks tasks, QueueSettings settings, Clock clock) {
    this.tasks = tasks;
    this.settings = settings;
    this.clock = clock;
  }

  private record Load(JobId parent, int workers, int busy, int waiting) {
    boolean hungry() {
      return waiting > 0 && busy < workers;
    }

    Load fed() {
      return new Load(parent, workers, busy + 1, waiting - 1);
    }
  }

  /** Asks for a movie's callback to be told how it goes, until it ends. */
  public void tellProgress(JobId movie) {
    tasks.add(PROGRESS, movie.value(), clock.instant().plus(FIRST_PROGRESS));
  }

  /**
   * Asks for the scenes of a movie to be joined.
   *
   * @param attempts how often that has been begun before
   */
  public void assemble(JobId assembly, int attempts) {
    tasks.add(ASSEMBLE, instance(assembly.value(), attempts), clock.instant());
  }

  /** The scene, or what joins scenes, that a task is for. */
  public static JobId job(String instance) {
    int slash = instance.indexOf('/');
    return new JobId(slash < 0 ? instance : instance.substring(0, slash));
  }

  /**
   * What is asked for again has a name of its own, since a task that is just ending keeps another
   * of the same name from being asked for.
   */
  private static String instance(String job, int attempts) {
    return attempts == 0 ? job : job + "/" + attempts;
  }

  /** No longer asks for what has not begun; what has begun finds out by itself. */
  public void withdraw(JobId movie, List<JobId> children) {
    tasks.remove(PLAN, movie.value());
    tasks.remove(PROGRESS, movie.value());
    for (JobId child : children) {
      tasks.remove(SCENE, child.value());
      tasks.remove(ASSEMBLE, child.value());
    }
  }

  /**
   * Lets nobody else ask for scenes of an organization until the transaction ends; before any lock
   * of a job.
   */
  public void hold(OrganizationId organization) {
    entities
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "scenes/" + organization)
        .getSingleResult();
  }

  /**
   * Asks for as many plans and scenes of the organization as may be with the nodes; needs {@link
   * #hold}.
   */
  public void dispatch(OrganizationId organization) {
    for (Object movie :
        entities
            .createNativeQuery(NEXT_PLANS)
            .setParameter(1, organization.value())
            .setParameter(2, settings.atOnce())
            .getResultList()) {
      tasks.add(PLAN, (String) movie, clock.instant());
    }
    List<Load> loads = loads(organization);
    long free = settings.atOnce() - loads.stream().mapToInt(Load::busy).sum();
    for (; free > 0; free--) {
      Optional<Load> next =
          loads.stream().filter(Load::hungry).min(Comparator.comparingInt(Load::busy));
      if (next.isEmpty()) {
        return;
      }
      loads.set(loads.indexOf(next.get()), next.get().fed());
      dispatchOne(next.get().parent());
    }
  }

  private List<Load> loads(OrganizationId organization) {
    List<Load> loads = new ArrayList<>();
    for (Object row :
        entities.createNativeQuery(AT_WORK).setParameter(1, organization.value()).getResultList()) {
      Object[] columns = (Object[]) row;
      loads.add(
          new Load(
              new JobId((String) columns[0]),
              ((Number) columns[1]).intValue(),
              ((Number) columns[2]).intValue(),
              ((Number) columns[3]).intValue()));
    }
    return loads;
  }

  private void dispatchOne(JobId parent) {
    for (Object row :
        entities.createNativeQuery(NEXT).setParameter(1, parent.value()).getResultList()) {
      Object[] columns = (Object[]) row;
      String instance = instance((String) columns[0], ((Number) columns[1]).intValue());
      tasks.add(SCENE, instance, clock.instant());
    }
  }
}
