package org.viralstack.studio.asset;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.source.KnownAssets;

/** The assets of all tenants; every question is asked for one of them. */
@Service
public class Assets implements KnownAssets {
  private static final String OF_TENANT =
      " FROM Asset a WHERE a.organizationId = :organization AND a.testMode = :test";

  private static final String AMONG =
      """
      SELECT id FROM studio.assets
      WHERE organization_id = ?1 AND test_mode = ?2 AND id = ANY (string_to_array(?3, ','))
      """;

  @PersistenceContext(unitName = "studio")
  EntityManager entities;

  /** How much a tenant has. */
  public record Holding(long count, long bytes) {}

  /** The tenant's asset; another tenant's does not exist. */
  @Transactional
  public Optional<Asset> find(Tenant tenant, AssetId id) {
    return query("SELECT a" + OF_TENANT + " AND a.id = :id", AssetRow.class, tenant)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .map(AssetRow::toAsset);
  }

  @Override
  @Transactional
  public Set<AssetId> among(Tenant tenant, Set<AssetId> ids) {
    List<?> found =
        entities
            .createNativeQuery(AMONG)
            .setParameter(1, tenant.organization().value())
            .setParameter(2, tenant.testMode())
            .setParameter(3, ids.stream().map(AssetId::value).collect(Collectors.joining(",")))
            .getResultList();
    return found.stream()
        .map(id -> new AssetId((String) id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Some of the tenant's assets, the newest first.
   *
   * @param after only those older than this one, to go on where the last page ended
   * @param limit 1 to 100
   */
  @Transactional
  public AssetPage page(Tenant tenant, Optional<AssetId> after, int limit) {
    String older = after.isPresent() ? " AND a.id < :after" : "";
    TypedQuery<AssetRow> rows =
        query("SELECT a" + OF_TENANT + older + " ORDER BY a.id DESC", AssetRow.class, tenant);
    after.ifPresent(id -> rows.setParameter("after", id.value()));
    List<Asset> found =
        rows.setMaxResults(limit + 1).getResultStream().map(AssetRow::toAsset).toList();
    return found.size() <= limit
        ? new AssetPage(found, Optional.empty())
        : new AssetPage(found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
  }

  /** What the tenant has, to which nobody else adds until the caller's transaction ends. */
  @Transactional(TxType.MANDATORY)
  public Holding hold(Tenant tenant) {
    entities
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, "assets/" + tenant.organization() + "/" + tenant.testMode())
        .getSingleResult();
    return held(tenant);
  }

  /** What the tenant has at the moment. */
  @Transactional
  public Holding held(Tenant tenant) {
    Object[] sums =
        query("SELECT COUNT(a), COALESCE(SUM(a.fileSize), 0)" + OF_TENANT, Object[].class, tenant)
            .getSingleResult();
    return new Holding(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
  }

  /** Adds an asset, whose file is kept. */
  @Transactional(TxType.MANDATORY)
  public void add(Tenant tenant, Asset asset) {
    entities.persist(new AssetRow(tenant, asset));
    entities.flush();
  }

  /** Deletes an asset; tells whether there was one. */
  @Transactional(TxType.MANDATORY)
  public boolean delete(Tenant tenant, AssetId id) {
    return entities
            .createQuery(
                "DELETE FROM Asset a WHERE a.organizationId = :organization"
                    + " AND a.testMode = :test AND a.id = :id")
            .setParameter("organization", tenant.organization().value())
            .setParameter("test", tenant.testMode())
            .setParameter("id", id.value())
            .executeUpdate()
        == 1;
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, Tenant tenant) {
    return entities
        .createQuery(text, type)
        .setParameter("organization", tenant.organization().value())
        .setParameter("test", tenant.testMode());
  }
}
