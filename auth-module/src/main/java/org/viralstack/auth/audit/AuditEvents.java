package org.viralstack.auth.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;

/** The audit log. */
@Service
public class AuditEvents {
  /** The most events of one page. */
  public static final int LONGEST_PAGE = 200;

  private static final String ID_PREFIX = "evt_";

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  private final RequestOrigin origin;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public AuditEvents(RequestOrigin origin, Ids ids, Clock clock) {
    this.origin = origin;
    this.ids = ids;
    this.clock = clock;
  }

  /** Writes an event down, in the current transaction, or in one of its own where there is none. */
  @Transactional
  public void record(AuditEntry entry) {
    entities.persist(
        AuditEventRow.of(ids.next(ID_PREFIX), clock.instant(), entry, origin.current()));
  }

  /**
   * Reads a page of an organization's log, the newest event first.
   *
   * @param page from 1; the pages after the last are empty
   * @param limit 1 to {@value #LONGEST_PAGE}
   * @throws IllegalArgumentException when page or limit is out of range
   */
  @Transactional
  public AuditPage page(OrganizationId organization, AuditFilter filter, int page, int limit) {
    long skipped = (page - 1L) * limit;
    if (page < 1 || limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("page or limit is out of range");
    }
    CriteriaBuilder criteria = entities.getCriteriaBuilder();
    CriteriaQuery<AuditEventRow> rows = criteria.createQuery(AuditEventRow.class);
    Root<AuditEventRow> row = rows.from(AuditEventRow.class);
    rows.where(matching(criteria, row, organization, filter))
        .orderBy(criteria.desc(row.get("at")), criteria.desc(row.get("id")));
    List<AuditEvent> events =
        entities
            .createQuery(rows)
            .setFirstResult((int) Math.min(Integer.MAX_VALUE, skipped))
            .setMaxResults(limit)
            .getResultStream()
            .map(AuditEventRow::event)
            .toList();
    return new AuditPage(events, count(criteria, organization, filter));
  }

  private long count(CriteriaBuilder criteria, OrganizationId organization, AuditFilter filter) {
    CriteriaQuery<Long> count = criteria.createQuery(Long.class);
    Root<AuditEventRow> row = count.from(AuditEventRow.class);
    count.select(criteria.count(row)).where(matching(criteria, row, organization, filter));
    return entities.createQuery(count).getSingleResult();
  }

  private static Predicate[] matching(
      CriteriaBuilder criteria,
      Root<AuditEventRow> row,
      OrganizationId organization,
      AuditFilter filter) {
    List<Predicate> all = new ArrayList<>();
    all.add(criteria.equal(row.get("organization"), organization.value()));
    filter.action().ifPresent(action -> all.add(criteria.equal(row.get("action"), action)));
    filter.actor().ifPresent(actor -> all.add(criteria.equal(row.get("actor"), actor)));
    filter.key().ifPresent(key -> all.add(criteria.equal(row.get("actor"), key.value())));
    filter.from().ifPresent(from -> all.add(criteria.greaterThanOrEqualTo(row.get("at"), from)));
    filter.until().ifPresent(until -> all.add(criteria.lessThan(row.get("at"), until)));
    return all.toArray(Predicate[]::new);
  }
}
