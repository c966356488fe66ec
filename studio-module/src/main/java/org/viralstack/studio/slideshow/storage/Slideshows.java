package org.viralstack.studio.slideshow.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.SlideshowStatus;

/** The slideshows of all tenants; every question is asked for one of them. */
@Service
public class Slideshows {
  private static final String OF_TENANT =
      " FROM Slideshow s WHERE s.organizationId = :organization AND s.testMode = :test";

  /** Spares a second and a third copy of each row, for finding changes that nobody makes. */
  private static final String READ_ONLY = "eclipselink.read-only";

  private static final String WHERE_OF_TENANT = " WHERE organization_id = ?1 AND test_mode = ?2";

  private static final String REMOVE_ALL =
      """
      DELETE FROM studio.slideshows WHERE organization_id = ?1 AND test_mode = ?2 AND app_id = ?3
      RETURNING id, revision, status IN ('QUEUED', 'RENDERING'), reservation_id
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** The tenant's slideshow; another tenant's does not exist. */
  @Transactional
  public Optional<Slideshow> find(Tenant tenant, SlideshowId id) {
    return query("SELECT s" + OF_TENANT + " AND s.id = :id", SlideshowRow.class, tenant)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .map(SlideshowRow::slideshow);
  }

  /** A slideshow, for the work on it; tenants ask by {@link #find}. */
  @Transactional
  public Optional<Slideshow> one(SlideshowId id) {
    return Optional.ofNullable(entities.find(SlideshowRow.class, id.value()))
        .map(SlideshowRow::slideshow);
  }

  /** Tells whether an organization has a slideshow, in test mode or not. */
  @Transactional
  public boolean has(OrganizationId organization, SlideshowId id) {
    return entities
            .createQuery(
                "SELECT COUNT(s) FROM Slideshow s WHERE s.organizationId = :organization AND s.id = :id",
                Long.class)
            .setParameter("organization", organization.value())
            .setParameter("id", id.value())
            .getSingleResult()
        > 0;
  }

  /**
   * A page of the tenant's slideshows, the newest first.
   *
   * @param offset how many to pass over
   * @param limit 1 to 100
   */
  @Transactional
  public SlideshowPage page(Tenant tenant, SlideshowFilter filter, int offset, int limit) {
    String rows = WHERE_OF_TENANT + conditions(filter);
    // The database keeps these sums with every change; counting would take longer than the page.
    String count = "SELECT coalesce(sum(change), 0) FROM studio.slideshow_counts" + rows;
    long total = ((Number) filtered(count, tenant, filter).getSingleResult()).longValue();
    if (offset >= total) {
      return new SlideshowPage(List.of(), total);
    }
    // Rows before the page are passed over in the index alone, which holds nothing but keys, and
    // from the end that is nearer.
    String ids =
        "SELECT id FROM studio.slideshows" + rows + " ORDER BY id" + window(offset, limit, total);
    List<?> found = filtered(ids, tenant, filter).getResultList();
    List<Slideshow> slideshows =
        found.isEmpty()
            ? List.of()
            : query(
                    "SELECT s" + OF_TENANT + " AND s.id IN :ids ORDER BY s.id DESC",
                    SlideshowRow.class,
                    tenant)
                .setParameter("ids", found)
                .setHint(READ_ONLY, "true")
                .getResultStream()
                .map(SlideshowRow::slideshow)
                .toList();
    return new SlideshowPage(slideshows, total);
  }

  private static String window(long offset, long limit, long total) {
    long behind = Math.max(0, total - offset - limit);
    return behind < offset
        ? " OFFSET %d LIMIT %d".formatted(behind, Math.min(limit, total - offset))
        : " DESC OFFSET %d LIMIT %d".formatted(offset, limit);
  }

  /** Whether any of the tenant's slideshows of an app is waiting or being made. */
  @Transactional
  public boolean isAnyOpen(Tenant tenant, AppId app) {
    return query(
                "SELECT COUNT(s)" + OF_TENANT + " AND s.appId = :app AND s.status IN :open",
                Long.class,
                tenant)
            .setParameter("app", app.value())
            .setParameter("open", List.of(SlideshowStatus.QUEUED, SlideshowStatus.RENDERING))
            .getSingleResult()
        > 0;
  }

  /** The tenant's slideshow, locked against changes until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Optional<SlideshowRow> locked(Tenant tenant, SlideshowId id) {
    return query("SELECT s" + OF_TENANT + " AND s.id = :id", SlideshowRow.class, tenant)
        .setParameter("id", id.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Keeps an app from being removed until the transaction ends. To be called before anything is
   * reserved, so that two transactions never wait for each other.
   */
  @Transactional(TxType.MANDATORY)
  public void holdApp(AppId app) {
    var unused =
        entities
            .createNativeQuery("SELECT id FROM studio.apps WHERE id = ?1 FOR KEY SHARE")
            .setParameter(1, app.value())
            .getResultList();
  }

  /** Adds one that is paid for, or, in test mode, needs no payment. */
  @Transactional(TxType.MANDATORY)
  public void add(Slideshow slideshow, Optional<ReservationId> reservation) {
    entities.persist(SlideshowRow.of(slideshow, reservation));
    entities.flush();
  }

  @Transactional(TxType.MANDATORY)
  public void remove(SlideshowRow row) {
    entities.remove(row);
    entities.flush();
  }

  /** Removes all of the tenant's slideshows of an app, however many; tells what they were. */
  @Transactional(TxType.MANDATORY)
  public List<RemovedSlideshow> removeAll(Tenant tenant, AppId app) {
    List<?> rows =
        entities
            .createNativeQuery(REMOVE_ALL)
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode())
            .setParameter(3, app.value())
            .getResultList();
    return rows.stream().map(row -> RemovedSlideshow.of((Object[]) row)).toList();
  }

  private static String conditions(SlideshowFilter filter) {
    String ofApp = filter.app().isPresent() ? " AND app_id = ?3" : "";
    int next = filter.app().isPresent() ? 4 : 3;
    return filter.status().isPresent() ? ofApp + " AND status = ?" + next : ofApp;
  }

  private Query filtered(String sql, Tenant tenant, SlideshowFilter filter) {
    Query query =
        entities
            .createNativeQuery(sql)
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode());
    filter.app().ifPresent(app -> query.setParameter(3, app.value()));
    filter
        .status()
        .ifPresent(status -> query.setParameter(filter.app().isPresent() ? 4 : 3, status.name()));
    return query;
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, Tenant tenant) {
    return entities
        .createQuery(text, type)
        .setParameter("organization", tenant.organization().value())
        .setParameter("test", tenant.testMode());
  }
}
