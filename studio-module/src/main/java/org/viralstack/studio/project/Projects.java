package org.viralstack.studio.project;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;

/** The projects of all tenants; every question is asked for one of them. */
@Service
public class Projects {
  private static final String USE =
      """
      INSERT INTO studio.projects (organization_id, test_mode, project_key, created_at, last_used_at)
      VALUES (?1, ?2, ?3, ?4, ?4)
      ON CONFLICT (organization_id, test_mode, project_key)
      DO UPDATE SET last_used_at = GREATEST(projects.last_used_at, EXCLUDED.last_used_at)
      """;

  private static final String PAGE =
      """
      SELECT project_key, CAST(extract(epoch FROM created_at) * 1000 AS bigint),
             CAST(extract(epoch FROM last_used_at) * 1000 AS bigint)
      FROM studio.projects
      WHERE organization_id = ?1 AND test_mode = ?2 AND project_key > ?3
      ORDER BY project_key LIMIT ?4
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** Notes that a job of this project is submitted; the first use makes the project. */
  @Transactional(TxType.MANDATORY)
  public void use(Tenant tenant, ProjectKey key, Instant now) {
    entities
        .createNativeQuery(USE)
        .setParameter(1, tenant.organization().value())
        .setParameter(2, tenant.testMode())
        .setParameter(3, key.value())
        .setParameter(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .executeUpdate();
  }

  /**
   * The tenant's projects in the order of their keys.
   *
   * @param after only those behind this one, to go on where the last page ended
   * @param limit 1 to 100
   */
  @Transactional
  public ProjectPage page(Tenant tenant, Optional<ProjectKey> after, int limit) {
    Stream<?> rows =
        entities
            .createNativeQuery(PAGE)
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode())
            .setParameter(3, after.map(ProjectKey::value).orElse(""))
            .setParameter(4, limit + 1)
            .getResultStream();
    List<Project> found = rows.map(row -> project((Object[]) row)).toList();
    if (found.size() <= limit) {
      return new ProjectPage(found, Optional.empty());
    }
    return new ProjectPage(found.subList(0, limit), Optional.of(found.get(limit - 1).key()));
  }

  private static Project project(Object[] row) {
    return new Project(
        new ProjectKey((String) row[0]),
        Instant.ofEpochMilli((Long) row[1]),
        Instant.ofEpochMilli((Long) row[2]));
  }
}
