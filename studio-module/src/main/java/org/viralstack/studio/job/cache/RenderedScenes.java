package org.viralstack.studio.job.cache;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.file.ObjectKey;

/** The rendered scenes of all tenants; every question of a movie is asked for one of them. */
@Service
public class RenderedScenes {
  private static final String USE =
      """
      UPDATE studio.rendered_scenes SET used_at = ?3
      WHERE organization_id = ?1 AND test_mode = ?2
        AND digest = ANY (string_to_array(?4, ',')) RETURNING digest
      """;

  private static final String ADD =
      """
      INSERT INTO studio.rendered_scenes (organization_id, test_mode, digest, millis, used_at)
      VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (organization_id, test_mode, digest) DO UPDATE SET used_at = excluded.used_at
      -- What is updated has been locked by this transaction before, what is inserted has not.
      RETURNING xmax = 0
      """;

  private static final String FORGET =
      """
      DELETE FROM studio.rendered_scenes WHERE (organization_id, test_mode, digest) IN (
        SELECT organization_id, test_mode, digest FROM studio.rendered_scenes
        WHERE used_at < ?1 ORDER BY used_at LIMIT 100 FOR UPDATE SKIP LOCKED)
      RETURNING organization_id, test_mode, digest
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** Where the file of a scene is. */
  public static ObjectKey key(Tenant tenant, String digest) {
    return new ObjectKey(
        "%s/%s/%s.mp4"
            .formatted(
                tenant.organization(), tenant.testMode() ? "test-scenes" : "scenes", digest));
  }

  /** Which of the scenes are there; they are in use from now on. */
  @Transactional(TxType.MANDATORY)
  public Set<String> use(Tenant tenant, Collection<String> digests, Instant now) {
    List<?> found =
        entities
            .createNativeQuery(USE)
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode())
            .setParameter(3, now.atOffset(ZoneOffset.UTC))
            .setParameter(4, String.join(",", digests))
            .getResultList();
    return found.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
  }

  /** A scene is there; tells whether that is new. */
  @Transactional(TxType.MANDATORY)
  boolean add(Tenant tenant, String digest, Duration length, Instant now) {
    return (Boolean)
        entities
            .createNativeQuery(ADD)
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode())
            .setParameter(3, digest)
            .setParameter(4, length.toMillis())
            .setParameter(5, now.atOffset(ZoneOffset.UTC))
            .getSingleResult();
  }

  /** Forgets one whose file is not there. */
  @Transactional(TxType.MANDATORY)
  public void forget(Tenant tenant, String digest) {
    entities
        .createNativeQuery(
            """
            DELETE FROM studio.rendered_scenes
            WHERE organization_id = ?1 AND test_mode = ?2 AND digest = ?3
            """)
        .setParameter(1, tenant.organization().value())
        .setParameter(2, tenant.testMode())
        .setParameter(3, digest)
        .executeUpdate();
  }

  /** Forgets up to 100 that nobody has used since {@code limit}; tells where their files are. */
  @Transactional(TxType.MANDATORY)
  public List<ObjectKey> forgetUnusedSince(Instant limit) {
    List<?> rows =
        entities
            .createNativeQuery(FORGET)
            .setParameter(1, limit.atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                key(
                    new Tenant(new OrganizationId((String) row[0]), (Boolean) row[1]),
                    (String) row[2]))
        .toList();
  }
}
