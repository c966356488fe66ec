package org.viralstack.billing.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.billing.Allowance;
import org.viralstack.billing.Feature;
import org.viralstack.billing.catalogue.Catalogues;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.quota.reservation.ReservationLifetime;
import org.viralstack.billing.quota.reservation.ReservationState;
import org.viralstack.billing.quota.reservation.ReservationSweeper;
import org.viralstack.billing.quota.reservation.Reservations;
import org.viralstack.billing.quota.reservation.TestReservations;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.subscription.TestSubscriptions;
import org.viralstack.billing.testing.BillingDatabase;
import org.viralstack.billing.testing.Organizations;
import org.viralstack.billing.usage.FeatureUsage;
import org.viralstack.billing.usage.TestCounters;
import org.viralstack.billing.usage.Usage;
import org.viralstack.billing.usage.UsageCounters;

/** Quotas on the real database, wired as on one node of the server; each call its transaction. */
final class QuotaNode {
  static final long LIFETIME_SECONDS = 600;

  final TestSubscriptions subscriptions;
  final Quotas quotas;
  final Usage usage;
  private final Reservations reservations = TestReservations.reservations();
  private final Clock clock;

  QuotaNode(Clock clock) {
    this.clock = clock;
    subscriptions = new TestSubscriptions(clock);
    Subscriptions plans = subscriptions.subscriptions();
    UsageCounters counters = TestCounters.counters();
    quotas =
        new Quotas(
            new Room(plans, Catalogues.shipped(), counters),
            counters,
            reservations,
            new ReservationLifetime(LIFETIME_SECONDS),
            new Ids(),
            clock);
    usage = TestCounters.usage(plans, clock);
  }

  OrganizationId organizationOn(String plan) throws Exception {
    OrganizationId organization = Organizations.fresh();
    subscriptions.signUp(organization, Optional.empty());
    subscriptions.put(organization, plan);
    return organization;
  }

  ReservationOutcome reserve(OrganizationId organization, Feature feature, long amount)
      throws Exception {
    return BillingDatabase.inTransaction(() -> quotas.reserve(organization, feature, amount));
  }

  ReservationState commit(ReservationId id, long trueAmount) throws Exception {
    return BillingDatabase.inTransaction(() -> quotas.commit(id, trueAmount));
  }

  ReservationState release(ReservationId id) throws Exception {
    return BillingDatabase.inTransaction(() -> quotas.release(id));
  }

  ReservationState renew(ReservationId id) throws Exception {
    return BillingDatabase.inTransaction(() -> quotas.renew(id));
  }

  /** The sweeper of this node, with a transaction for each of its steps. */
  ReservationSweeper sweeper() {
    return TestReservations.sweeper(reservations, clock);
  }

  FeatureUsage usage(OrganizationId organization, Feature feature) {
    return usage.of(organization).stream()
        .filter(each -> each.feature() == feature)
        .findFirst()
        .orElseThrow();
  }

  /** Expects a bounded feature to be used and reserved so, until its period ends. */
  void assertUsage(
      OrganizationId organization,
      Feature feature,
      long used,
      long reserved,
      long limit,
      Instant resetsAt) {
    assertThat(usage(organization, feature))
        .isEqualTo(
            new FeatureUsage(
                feature, used, reserved, Allowance.upTo(limit), Optional.of(resetsAt)));
  }
}
