package org.viralstack.studio.job.queue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.JobStatus;

/** The parts of movies that are being made. */
@Service
public class SceneParts {
  private static final String COLUMNS =
      """
      SELECT id, parent_id, position, scene, millis, digest, status, error FROM studio.jobs
      WHERE type = 'SCENE' AND
      """;

  private static final String CANCEL =
      """
      UPDATE studio.jobs
      SET status = 'CANCELLED', version = version + 1, updated_at = ?2
      WHERE parent_id = ?1 AND status IN ('QUEUED', 'RUNNING', 'WAITING')
      RETURNING id
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** A scene; empty when it is gone. */
  @Transactional
  public Optional<ScenePart> one(JobId scene) {
    List<?> rows =
        entities
            .createNativeQuery(COLUMNS + " id = ?1")
            .setParameter(1, scene.value())
            .getResultList();
    return rows.stream().findFirst().map(row -> part((Object[]) row));
  }

  /** The scenes of a movie in their order. */
  @Transactional
  public List<ScenePart> of(JobId parent) {
    List<?> rows =
        entities
            .createNativeQuery(COLUMNS + " parent_id = ?1 ORDER BY position")
            .setParameter(1, parent.value())
            .getResultList();
    return rows.stream().map(row -> part((Object[]) row)).toList();
  }

  /** What joins the scenes of a movie. */
  @Transactional
  public Optional<JobId> assembly(JobId parent) {
    List<?> ids =
        entities
            .createNativeQuery(
                "SELECT id FROM studio.jobs WHERE parent_id = ?1 AND type = 'ASSEMBLY'")
            .setParameter(1, parent.value())
            .getResultList();
    return ids.stream().findFirst().map(id -> new JobId((String) id));
  }

  /** Cancels all that has not ended of a movie whose lock the caller holds; tells which. */
  @Transactional(TxType.MANDATORY)
  public List<JobId> cancelOpen(JobId parent, Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(CANCEL)
            .setParameter(1, parent.value())
            .setParameter(2, now.atOffset(ZoneOffset.UTC))
            .getResultList();
    return ids.stream().map(id -> new JobId((String) id)).toList();
  }

  private static ScenePart part(Object[] row) {
    return new ScenePart(
        new JobId((String) row[0]),
        new JobId((String) row[1]),
        ((Number) row[2]).intValue(),
        (String) row[3],
        Duration.ofMillis(((Number) row[4]).longValue()),
        text(row[5]),
        JobStatus.valueOf((String) row[6]),
        text(row[7]));
  }

  private static Optional<String> text(@Nullable Object column) {
    return Optional.ofNullable((String) column);
  }
}
