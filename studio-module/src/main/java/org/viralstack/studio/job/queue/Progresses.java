package org.viralstack.studio.job.queue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;

/** How far running jobs have come; each statement raises progress and never lowers it. */
@Service
public class Progresses {
  /** Of a movie whose planning is done. */
  public static final double PLANNED = 0.05;

  /** Of a movie whose scenes are rendered. */
  public static final double RENDERED = 0.85;

  /** Of a movie that is joined and has to be kept. */
  public static final double ASSEMBLED = 0.97;

  private static final String RAISE =
      """
      UPDATE studio.jobs SET progress = ?2, version = version + 1, updated_at = ?3
      WHERE id = ?1 AND status = 'RUNNING' AND progress < ?2
      """;

  private static final String RAISE_MOVIE =
      """
      UPDATE studio.jobs movie
      SET progress = ?2 + (?3 - ?2) * share.done, version = version + 1, updated_at = ?4
      FROM (SELECT coalesce(sum(progress * millis) / nullif(sum(millis), 0), 0) AS done
            FROM studio.jobs WHERE parent_id = ?1 AND type = 'SCENE') share
      WHERE movie.id = ?1 AND movie.status = 'RUNNING'
        AND movie.progress < ?2 + (?3 - ?2) * share.done
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final Clock clock;

  @Inject
  Progresses(Clock clock) {
    this.clock = clock;
  }

  /** A job has come at least so far, if it is running. */
  @Transactional(TxType.REQUIRED)
  public void raise(JobId job, double progress) {
    entities
        .createNativeQuery(RAISE)
        .setParameter(1, job.value())
        .setParameter(2, progress)
        .setParameter(3, now())
        .executeUpdate();
  }

  /** A movie has come as far as its scenes have. */
  @Transactional(TxType.REQUIRED)
  public void raiseMovie(JobId movie) {
    entities
        .createNativeQuery(RAISE_MOVIE)
        .setParameter(1, movie.value())
        .setParameter(2, PLANNED)
        .setParameter(3, RENDERED)
        .setParameter(4, now())
        .executeUpdate();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
