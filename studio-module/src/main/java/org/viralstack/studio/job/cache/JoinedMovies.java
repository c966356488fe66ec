package org.viralstack.studio.job.cache;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.storage.Jobs;

/** The movies of all tenants that are done; every question is asked for one of them. */
@Service
public class JoinedMovies {
  private static final String DONE =
      """
      SELECT id FROM studio.jobs
      WHERE organization_id = ?1 AND test_mode = ?2 AND type = 'RENDER' AND status = 'DONE'
        AND digest = ?3 AND files_until > ?4
      ORDER BY files_until DESC LIMIT 1
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  private final Jobs jobs;
  private final Clock clock;

  @Inject
  JoinedMovies(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * A job of the tenant whose file is that of every movie with this content; its files may be
   * removed at any moment.
   *
   * @param digest by {@link org.viralstack.render.movie.content.MovieContent}
   */
  @Transactional
  public Optional<Job> find(Tenant tenant, String digest) {
    List<?> ids =
        entities
            .createNativeQuery(DONE)
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode())
            .setParameter(3, digest)
            .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
            .getResultList();
    return ids.stream().findFirst().map(id -> new JobId((String) id)).flatMap(jobs::one);
  }
}
