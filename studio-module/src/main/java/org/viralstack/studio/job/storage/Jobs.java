package org.viralstack.studio.job.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Children;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.JobType;

/** The jobs of all tenants; every question of a customer is asked for one of them. */
@Service
public class Jobs {
  /** Movies may be long: a page ends before it holds more than this, in bytes. */
  private static final long LARGEST_PAGE = 4L << 20;

  private static final String PAGE =
      """
      SELECT id, number, taken FROM (
        SELECT job.id, job.number,
               sum(coalesce(octet_length(movie.movie), 0)) OVER (ORDER BY job.number DESC)
                 - coalesce(octet_length(movie.movie), 0) AS taken
        FROM (
          SELECT id, number FROM studio.jobs
          WHERE organization_id = ?1 AND test_mode = ?2 AND type = ?3 AND number < ?4 AND true
          ORDER BY number DESC LIMIT ?5) job
        LEFT JOIN studio.job_movies movie ON movie.job_id = job.id) page
      WHERE taken < ?6 ORDER BY number DESC
      """;

  private static final String CHILDREN =
      """
      SELECT parent_id, count(*),
             count(*) FILTER (WHERE status = 'DONE'),
             count(*) FILTER (WHERE status = 'RUNNING'),
             count(*) FILTER (WHERE status IN ('QUEUED', 'WAITING')),
             count(*) FILTER (WHERE status = 'FAILED')
      FROM studio.jobs WHERE parent_id = ANY (string_to_array(?1, ',')) GROUP BY parent_id
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** The tenant's job; another tenant's does not exist. */
  @Transactional
  public Optional<Job> find(Tenant tenant, JobId id) {
    return query(tenant, id).getResultStream().findFirst().map(this::job);
  }

  /** A job, for the work on it; tenants ask by {@link #find}. */
  @Transactional
  public Optional<Job> one(JobId id) {
    return Optional.ofNullable(entities.find(JobRow.class, id.value())).map(this::job);
  }

  /** Jobs that somebody watches; those that are gone are missing. */
  @Transactional
  public List<Job> all(Collection<JobId> ids) {
    return ids.isEmpty() ? List.of() : jobs(ids.stream().map(JobId::value).toList());
  }

  /** The job with its children counted, in the caller's transaction. */
  public Job job(JobRow row) {
    return row.job(
        row.type == JobType.RENDER
            ? children(List.of(row.id)).getOrDefault(row.id, Children.NONE)
            : Children.NONE);
  }

  /**
   * A page of the tenant's jobs, the newest first; shorter where movies are very long.
   *
   * @param limit 1 to 100
   */
  @Transactional
  public JobPage page(Tenant tenant, JobFilter filter, int limit) {
    String wanted =
        (filter.status().isPresent() ? " AND status = ?7" : "")
            + (filter.project().isPresent() ? " AND project_id = ?8" : "");
    Query query =
        entities
            .createNativeQuery(PAGE.replace(" AND true", wanted))
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode())
            .setParameter(3, filter.type().name())
            .setParameter(4, filter.before().orElse(Long.MAX_VALUE))
            .setParameter(5, limit + 1)
            .setParameter(6, LARGEST_PAGE);
    filter.status().ifPresent(status -> query.setParameter(7, status.name()));
    filter.project().ifPresent(project -> query.setParameter(8, project.value()));
    List<?> found = query.getResultList();
    List<?> shown = found.size() > limit ? found.subList(0, limit) : found;
    List<String> ids = shown.stream().map(row -> (String) ((Object[]) row)[0]).toList();
    OptionalLong last = OptionalLong.empty();
    if (!shown.isEmpty()) {
      long number = ((Number) ((Object[]) shown.getLast())[1]).longValue();
      last = isAnyBefore(tenant, filter, number) ? OptionalLong.of(number) : last;
    }
    return new JobPage(jobs(ids), movies(ids), last);
  }

  private boolean isAnyBefore(Tenant tenant, JobFilter filter, long number) {
    String wanted =
        (filter.status().isPresent() ? " AND j.status = :status" : "")
            + (filter.project().isPresent() ? " AND j.projectId = :project" : "");
    TypedQuery<Integer> query =
        entities
            .createQuery(
                "SELECT 1 FROM Job j WHERE j.organizationId = :organization AND j.testMode = :test"
                    + " AND j.type = :type AND j.number < :number"
                    + wanted,
                Integer.class)
            .setParameter("organization", tenant.organization().value())
            .setParameter("test", tenant.testMode())
            .setParameter("type", filter.type())
            .setParameter("number", number)
            .setMaxResults(1);
    filter.status().ifPresent(status -> query.setParameter("status", status));
    filter.project().ifPresent(project -> query.setParameter("project", project.value()));
    return !query.getResultList().isEmpty();
  }

  /** The tenant's job, locked against changes until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Optional<JobRow> locked(Tenant tenant, JobId id) {
    return query(tenant, id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** A job for the work on it, locked against changes until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Optional<JobRow> locked(JobId id) {
    return Optional.ofNullable(
        entities.find(JobRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** How many movies of the organization's test data have not ended; waits for who adds another. */
  @Transactional(TxType.MANDATORY)
  public int openTests(OrganizationId organization) {
    entities
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "test movies/" + organization)
        .getSingleResult();
    return entities
        .createQuery(
            "SELECT COUNT(j) FROM Job j WHERE j.organizationId = :organization"
                + " AND j.type = :type AND j.status IN :open AND j.testMode = TRUE",
            Long.class)
        .setParameter("organization", organization.value())
        .setParameter("type", JobType.RENDER)
        .setParameter("open", List.of(JobStatus.QUEUED, JobStatus.RUNNING))
        .getSingleResult()
        .intValue();
  }

  @Transactional(TxType.MANDATORY)
  public void add(NewJob job) {
    entities.persist(NewRows.of(job));
    entities.flush();
  }

  /** Removes a movie with its children. */
  @Transactional(TxType.MANDATORY)
  public void remove(JobRow row) {
    entities.remove(row);
    entities.flush();
  }

  private List<Job> jobs(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Children> children = children(ids);
    return entities
        .createQuery("SELECT j FROM Job j WHERE j.id IN :ids ORDER BY j.number DESC", JobRow.class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(row -> row.job(children.getOrDefault(row.id, Children.NONE)))
        .toList();
  }

  private Map<String, Children> children(List<String> parents) {
    List<?> rows =
        entities
            .createNativeQuery(CHILDREN)
            .setParameter(1, String.join(",", parents))
            .getResultList();
    Map<String, Children> children = new HashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      int[] counts = new int[5];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = ((Number) columns[i + 1]).intValue();
      }
      children.put(
          (String) columns[0], new Children(counts[0], counts[1], counts[2], counts[3], counts[4]));
    }
    return children;
  }

  private Map<JobId, String> movies(List<String> ids) {
    Map<JobId, String> movies = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery("SELECT m FROM JobMovie m WHERE m.jobId IN :ids", JobMovieRow.class)
          .setParameter("ids", ids)
          .getResultStream()
          .forEach(row -> movies.put(new JobId(row.jobId), row.movie));
    }
    return movies;
  }

  private TypedQuery<JobRow> query(Tenant tenant, JobId id) {
    return entities
        .createQuery(
            "SELECT j FROM Job j WHERE j.organizationId = :organization AND j.testMode = :test"
                + " AND j.id = :id",
            JobRow.class)
        .setParameter("organization", tenant.organization().value())
        .setParameter("test", tenant.testMode())
        .setParameter("id", id.value());
  }
}
