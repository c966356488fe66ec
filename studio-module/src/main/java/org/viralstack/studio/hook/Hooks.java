package org.viralstack.studio.hook;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.HookId;
import org.viralstack.studio.hook.source.HookCategory;

/** The hooks of all tenants; every question is asked for one of them. */
@Service
public class Hooks implements HookTexts {
  /** The most hooks of one tenant. */
  public static final int MOST = 2_000;

  private static final String OF_TENANT =
      " FROM Hook h WHERE h.organizationId = :organization AND h.testMode = :test";
  private static final String WITH_TEXT =
      " AND h.niche = :niche AND h.language = :language AND h.foldedText = :folded";

  private static final String FORGET_OLDEST =
      """
      DELETE FROM studio.hooks WHERE id IN (
        SELECT id FROM studio.hooks
        WHERE organization_id = ?1 AND test_mode = ?2
          AND source = 'GENERATED' AND status <> 'APPROVED'
        ORDER BY id LIMIT ?3)
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** The tenant's hook; another tenant's does not exist. */
  @Transactional
  public Optional<Hook> find(Tenant tenant, HookId id) {
    return row(tenant, id).map(HookRow::toHook);
  }

  /** The words of a hook that nobody has rejected: who names one that is pending has decided. */
  @Override
  @Transactional
  public Optional<String> text(Tenant tenant, String id) {
    return HookId.parse(id)
        .flatMap(hook -> find(tenant, hook))
        .filter(hook -> hook.status() != HookStatus.REJECTED)
        .map(Hook::text);
  }

  /**
   * A page of the tenant's hooks.
   *
   * @param offset how many to pass over
   * @param limit 1 to 200
   */
  @Transactional
  public HookPage page(Tenant tenant, HookFilter filter, int offset, int limit) {
    Map<String, Object> values = new HashMap<>();
    String condition = OF_TENANT + conditions(filter, values);
    String order =
        switch (filter.order()) {
          case BEST_FIRST -> " ORDER BY h.performanceScore DESC, h.id DESC";
          case NEWEST_FIRST -> " ORDER BY h.id DESC";
        };
    TypedQuery<HookRow> rows = query("SELECT h" + condition + order, HookRow.class, tenant);
    TypedQuery<Long> count = query("SELECT COUNT(h)" + condition, Long.class, tenant);
    values.forEach(rows::setParameter);
    values.forEach(count::setParameter);
    List<Hook> hooks =
        rows.setFirstResult(offset)
            .setMaxResults(limit)
            .getResultStream()
            .map(HookRow::toHook)
            .toList();
    return new HookPage(hooks, count.getSingleResult());
  }

  private static String conditions(HookFilter filter, Map<String, Object> values) {
    filter.niche().ifPresent(niche -> values.put("niche", niche));
    filter.language().ifPresent(language -> values.put("language", language));
    filter.category().ifPresent((HookCategory category) -> values.put("category", category));
    filter.status().ifPresent(status -> values.put("status", status));
    StringBuilder conditions = new StringBuilder();
    values.keySet().forEach(name -> conditions.append(" AND h." + name + " = :" + name));
    filter.part().ifPresent(part -> values.put("part", Folded.anywhere(part)));
    return filter.part().isPresent()
        ? conditions + " AND h.foldedText LIKE :part ESCAPE '" + Folded.ESCAPE + "'"
        : conditions.toString();
  }

  /** Lets nobody else add or change hooks of the tenant until the caller's transaction ends. */
  @Transactional(TxType.MANDATORY)
  public void lock(Tenant tenant) {
    entities
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "hooks/" + tenant.organization() + "/" + tenant.testMode())
        .getSingleResult();
  }

  /** The tenant's hook that says the same already; the caller has locked the tenant's. */
  @Transactional(TxType.MANDATORY)
  public Optional<HookId> saying(Tenant tenant, String niche, String language, String text) {
    return query("SELECT h" + OF_TENANT + WITH_TEXT, HookRow.class, tenant)
        .setParameter("niche", niche)
        .setParameter("language", language)
        .setParameter("folded", Folded.of(text))
        .getResultStream()
        .findFirst()
        .map(row -> new HookId(row.id));
  }

  /** Makes room for more hooks where it can; tells for how many there is room. */
  @Transactional(TxType.MANDATORY)
  public int room(Tenant tenant, int wanted) {
    long excess = count(tenant) + wanted - MOST;
    if (excess > 0) {
      entities
          .createNativeQuery(FORGET_OLDEST)
          .setParameter(1, tenant.organization().value())
          .setParameter(2, tenant.testMode())
          .setParameter(3, (int) Math.min(MOST, excess))
          .executeUpdate();
    }
    return (int) Math.max(0, Math.min(wanted, MOST - count(tenant)));
  }

  /** Adds a hook for which there is room and whose text is new. */
  @Transactional(TxType.MANDATORY)
  public Hook add(HookId id, Tenant tenant, NewHook hook, Instant now) {
    HookRow row = new HookRow(id, tenant, hook, now);
    entities.persist(row);
    entities.flush();
    return row.toHook();
  }

  /** Changes a hook; the caller has locked the tenant's. */
  @Transactional(TxType.MANDATORY)
  public Hook change(
      Tenant tenant, HookId id, Optional<String> text, Optional<HookStatus> status, Instant now) {
    HookRow row = row(tenant, id).orElseThrow();
    row.change(text, status, now);
    return row.toHook();
  }

  /** Deletes a hook; tells whether the tenant had it. */
  @Transactional(TxType.MANDATORY)
  public boolean delete(Tenant tenant, HookId id) {
    return entities
            .createQuery(
                "DELETE FROM Hook h WHERE h.organizationId = :organization AND h.testMode = :test"
                    + " AND h.id = :id")
            .setParameter("organization", tenant.organization().value())
            .setParameter("test", tenant.testMode())
            .setParameter("id", id.value())
            .executeUpdate()
        == 1;
  }

  private long count(Tenant tenant) {
    return query("SELECT COUNT(h)" + OF_TENANT, Long.class, tenant).getSingleResult();
  }

  private Optional<HookRow> row(Tenant tenant, HookId id) {
    return query("SELECT h" + OF_TENANT + " AND h.id = :id", HookRow.class, tenant)
        .setParameter("id", id.value())
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
