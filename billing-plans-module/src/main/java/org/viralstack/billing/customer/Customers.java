package org.viralstack.billing.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.subscription.SubscriptionStatus;
import org.viralstack.billing.subscription.SubscriptionTerms;

/** All organizations of this installation; for the operator only. */
@Service
public class Customers {
  // What time has done is reckoned as SubscriptionTerms does.
  private static final String STANDING =
      """
      FROM (
        SELECT o.id, o.name, o.created_at,
          CASE WHEN s.status = 'TRIALING' AND s.trial_ends_at <= ?1 THEN ?2 ELSE s.plan END AS plan,
          CASE WHEN s.suspended_at IS NOT NULL THEN 'SUSPENDED'
               WHEN s.status = 'TRIALING' AND s.trial_ends_at <= ?1 THEN 'ACTIVE'
               WHEN s.status = 'PAST_DUE' AND s.status_since <= ?3 THEN 'SUSPENDED'
               ELSE s.status END AS status
        FROM auth.organization_directory o
        JOIN billing.subscriptions s ON s.organization_id = o.id) customer
      WHERE (?4 = '' OR customer.plan = ?4) AND (?5 = '' OR customer.status = ?5)
        AND (?6 = '' OR strpos(lower(customer.name), ?6) > 0) AND (?7 = '' OR customer.id = ?7)
      """;

  private static final String ROWS =
      "SELECT customer.id, customer.name, customer.plan, customer.status, customer.created_at "
          + STANDING
          + " ORDER BY customer.id DESC";

  private static final CustomerFilter ANY =
      new CustomerFilter(Optional.empty(), Optional.empty(), Optional.empty());

  @PersistenceContext(unitName = "billing")
  EntityManager entities;

  private final PlanCatalogue catalogue;
  private final Clock clock;

  @Inject
  Customers(PlanCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * Lists those that match.
   *
   * @param offset how many to pass over; 0 or more
   * @param limit 1 to 200
   */
  @Transactional
  public CustomerPage page(CustomerFilter filter, int offset, int limit) {
    List<Customer> customers =
        ((List<?>)
                query(ROWS, filter, "").setFirstResult(offset).setMaxResults(limit).getResultList())
            .stream().map(row -> customer((Object[]) row)).toList();
    Number total = (Number) query("SELECT count(*) " + STANDING, filter, "").getSingleResult();
    return new CustomerPage(customers, total.longValue());
  }

  @Transactional
  public Optional<Customer> find(OrganizationId organization) {
    return ((List<?>) query(ROWS, ANY, organization.value()).getResultList())
        .stream().map(row -> customer((Object[]) row)).findFirst();
  }

  private Query query(String text, CustomerFilter filter, String id) {
    Instant now = clock.instant();
    return entities
        .createNativeQuery(text)
        .setParameter(1, now.atOffset(ZoneOffset.UTC))
        .setParameter(2, catalogue.entry().key().value())
        .setParameter(3, now.minus(SubscriptionTerms.GRACE_OF_PAST_DUE).atOffset(ZoneOffset.UTC))
        .setParameter(4, filter.plan().map(PlanKey::value).orElse(""))
        .setParameter(5, filter.status().map(Enum::name).orElse(""))
        .setParameter(6, filter.name().map(name -> name.toLowerCase(Locale.ROOT)).orElse(""))
        .setParameter(7, id);
  }

  private static Customer customer(Object[] row) {
    return new Customer(
        new OrganizationId((String) row[0]),
        (String) row[1],
        new PlanKey((String) row[2]),
        SubscriptionStatus.valueOf((String) row[3]),
        instant(row[4]));
  }

  private static Instant instant(Object column) {
    return switch (column) {
      case Timestamp timestamp -> timestamp.toInstant();
      case OffsetDateTime moment -> moment.toInstant();
      default -> throw new IllegalStateException("not a moment: " + column.getClass());
    };
  }
}
