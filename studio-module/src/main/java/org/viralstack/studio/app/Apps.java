package org.viralstack.studio.app;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.AppId;

/** The apps of all tenants; every question is asked for one of them. */
@Service
public class Apps {
  private static final String OF_TENANT =
      " FROM App a WHERE a.organizationId = :organization AND a.testMode = :test";
  private static final String WITH_STATUS = " AND a.status = :status";

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** The tenant's app; another tenant's does not exist. */
  @Transactional
  public Optional<App> find(Tenant tenant, AppId id) {
    return query("SELECT a" + OF_TENANT + " AND a.id = :id", AppRow.class, tenant)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .map(AppRow::toApp);
  }

  /**
   * A page of the tenant's apps, the newest first.
   *
   * @param status only apps of this status, or all
   * @param offset how many to pass over
   * @param limit 1 to 1000
   */
  @Transactional
  public AppPage page(Tenant tenant, Optional<AppStatus> status, int offset, int limit) {
    String condition = OF_TENANT + (status.isPresent() ? WITH_STATUS : "");
    TypedQuery<AppRow> rows =
        query("SELECT a" + condition + " ORDER BY a.id DESC", AppRow.class, tenant);
    TypedQuery<Long> count = query("SELECT COUNT(a)" + condition, Long.class, tenant);
    status.ifPresent(
        wanted -> {
          rows.setParameter("status", wanted);
          count.setParameter("status", wanted);
        });
    List<App> apps =
        rows.setFirstResult(offset)
            .setMaxResults(limit)
            .getResultStream()
            .map(AppRow::toApp)
            .toList();
    return new AppPage(apps, count.getSingleResult());
  }

  /** The app, which nobody else changes or deletes until the caller's transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Optional<App> hold(Tenant tenant, AppId id) {
    return locked(tenant, id).map(AppRow::toApp);
  }

  /**
   * Tells whether none of the tenant's apps has the slug, and keeps others from taking it until the
   * caller's transaction ends.
   */
  @Transactional(TxType.MANDATORY)
  public boolean claimSlug(Tenant tenant, Slug slug) {
    entities
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, tenant.organization() + "/" + tenant.testMode() + "/" + slug.value())
        .getSingleResult();
    return query("SELECT COUNT(a)" + OF_TENANT + " AND a.slug = :slug", Long.class, tenant)
            .setParameter("slug", slug.value())
            .getSingleResult()
        == 0;
  }

  /** Adds an app; whoever does so has claimed its slug. */
  @Transactional(TxType.MANDATORY)
  public App add(AppId id, Tenant tenant, NewApp wanted, Slug slug, Instant now) {
    AppRow row = new AppRow(id, tenant, wanted, slug, now);
    entities.persist(row);
    entities.flush();
    return row.toApp();
  }

  /** Changes an app that the caller holds; whoever changes the slug has claimed it. */
  @Transactional(TxType.MANDATORY)
  public App change(Tenant tenant, AppId id, AppEdit edit, Instant now) {
    AppRow row = locked(tenant, id).orElseThrow();
    row.change(edit, now);
    return row.toApp();
  }

  /** Adds a picture to an app that the caller holds. */
  @Transactional(TxType.MANDATORY)
  public App addScreenshot(Tenant tenant, AppId id, AppScreenshot screenshot, Instant now) {
    AppRow row = locked(tenant, id).orElseThrow();
    row.addScreenshot(screenshot, now);
    return row.toApp();
  }

  /** Deletes an app that the caller holds. */
  @Transactional(TxType.MANDATORY)
  public void delete(Tenant tenant, AppId id) {
    entities.remove(locked(tenant, id).orElseThrow());
    entities.flush();
  }

  private Optional<AppRow> locked(Tenant tenant, AppId id) {
    return query("SELECT a" + OF_TENANT + " AND a.id = :id", AppRow.class, tenant)
        .setParameter("id", id.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, Tenant tenant) {
    return entities
        .createQuery(text, type)
        .setParameter("organization", tenant.organization().value())
        .setParameter("test", tenant.testMode());
  }
}
