package org.viralstack.studio.slideshow.storage;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;

/**
 * The slideshows that wait to be drawn. All methods work in the caller's transaction.
 *
 * <p>Whoever ends or removes a slideshow also wakes others of its organization, whose tasks are not
 * its own. So that two of them never wait for each other, each locks in one order: the turns, the
 * slideshow, what it has reserved, and the tasks.
 */
@Service
@Transactional(TxType.MANDATORY)
public class RenderQueues {
  /** The task that draws a slideshow; its instance is a {@link Drawing}. */
  public static final TaskDescriptor<Void> TASK = TaskDescriptor.of("slideshow.render");

  private static final String OTHERS_RUNNING =
      """
      SELECT count(*) FROM studio.slideshows
      WHERE organization_id = ?1 AND status = 'RENDERING' AND id <> ?2
      """;

  private static final String WAITING_BEFORE =
      """
      SELECT count(*) FROM studio.slideshows
      WHERE organization_id = ?1 AND status = 'QUEUED' AND id < ?2
      """;

  private static final String NEXT =
      """
      SELECT id || '/' || revision FROM studio.slideshows
      WHERE organization_id = ?1 AND status = 'QUEUED' ORDER BY id LIMIT 2
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final ScheduledTasks tasks;
  private final Clock clock;

  @Inject
  RenderQueues(ScheduledTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Asks for a slideshow to be drawn as soon as a node has time. */
  public void add(Slideshow slideshow) {
    tasks.add(TASK, Drawing.of(slideshow).instance(), clock.instant());
  }

  /**
   * No longer asks for it; one whose drawing has begun finds out by itself. The caller has locked
   * the turns.
   */
  public void remove(Drawing drawing) {
    tasks.remove(TASK, drawing.instance());
  }

  /**
   * Lets nobody else decide about the turns of an organization until the transaction ends. To be
   * called before a slideshow is locked.
   */
  public void lockTurns(OrganizationId organization) {
    entities
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "slideshow turns/" + organization)
        .getSingleResult();
  }

  /** How many others of the organization are being drawn. */
  public int othersRunning(OrganizationId organization, SlideshowId id) {
    return count(OTHERS_RUNNING, organization, id);
  }

  /** How many of the organization wait before this one. */
  public int waitingBefore(OrganizationId organization, SlideshowId id) {
    return count(WAITING_BEFORE, organization, id);
  }

  /**
   * Lets the organization's next ones look at once whether it is their turn. The caller has locked
   * the turns.
   */
  public void wakeNext(OrganizationId organization) {
    List<?> next =
        entities.createNativeQuery(NEXT).setParameter(1, organization.value()).getResultList();
    next.forEach(drawing -> tasks.bringForward(TASK, (String) drawing, clock.instant()));
  }

  private int count(String query, OrganizationId organization, SlideshowId id) {
    Number count =
        (Number)
            entities
                .createNativeQuery(query)
                .setParameter(1, organization.value())
                .setParameter(2, id.value())
                .getSingleResult();
    return count.intValue();
  }
}
