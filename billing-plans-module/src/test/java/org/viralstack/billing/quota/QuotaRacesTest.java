package org.viralstack.billing.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.billing.Feature.APPS;
import static org.viralstack.billing.Feature.RENDER_MINUTES_PER_DAY;
import static org.viralstack.billing.Feature.RENDER_MINUTES_PER_MONTH;
import static org.viralstack.billing.Feature.SLIDESHOWS_PER_MONTH;
import static org.viralstack.billing.testing.BillingDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.quota.ReservationOutcome.Reserved;
import org.viralstack.billing.quota.TakeOutcome.Taken;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.quota.reservation.ReservationState;
import org.viralstack.billing.quota.reservation.ReservationState.Committed;
import org.viralstack.billing.usage.FeatureUsage;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;

/** 64 threads as on three nodes, each node with its own memory, over one database. */
class QuotaRacesTest {
  private static final int THREADS = 64;
  private static final long MINUTE = RENDER_MINUTES_PER_MONTH.amountPerUnit();

  // Before the deadlines that the other tests leave behind.
  private static final Instant SWEEPING = Instant.parse("2021-11-21T12:00:00Z");

  private final HeldClock clock = HeldClock.at("2026-11-21T12:00:00Z");
  private final List<QuotaNode> nodes =
      List.of(new QuotaNode(clock), new QuotaNode(clock), new QuotaNode(clock));

  @RepeatedTest(20)
  void ofManyCallersWithTenSlotsLeftExactlyTenSucceed() throws Exception {
    OrganizationId organization = nodes.getFirst().organizationOn("starter");
    nodes.getFirst().reserve(organization, SLIDESHOWS_PER_MONTH, 20);

    List<ReservationOutcome> outcomes =
        Race.of(THREADS, i -> () -> node(i).reserve(organization, SLIDESHOWS_PER_MONTH, 1));

    assertThat(outcomes).filteredOn(Reserved.class::isInstance).hasSize(10);
    assertThat(usage(organization).reserved()).isEqualTo(30);
  }

  @RepeatedTest(5)
  void ofManyAppsAtOnceExactlyAsManyAreMadeAsThePlanAllows() throws Exception {
    OrganizationId organization = nodes.getFirst().organizationOn("pro");

    List<TakeOutcome> outcomes =
        Race.of(
            THREADS, i -> () -> inTransaction(() -> node(i).quotas.take(organization, APPS, 1)));

    assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(10);
  }

  @RepeatedTest(5)
  void reservingAndSettlingAtOnceLosesNothingAndNeverWaitsForEver() throws Exception {
    OrganizationId organization = nodes.getFirst().organizationOn("free");

    List<Long> charged =
        Race.of(
            THREADS,
            i ->
                () -> {
                  long total = 0;
                  for (int round = 0; round < 5; round++) {
                    if (node(i).reserve(organization, RENDER_MINUTES_PER_MONTH, MINUTE)
                        instanceof Reserved reserved) {
                      total +=
                          (i + round) % 3 == 0
                              ? charge(node(i).commit(reserved.id(), MINUTE / 10))
                              : charge(node(i).release(reserved.id()));
                    }
                  }
                  return total;
                });

    long total = charged.stream().mapToLong(Long::longValue).sum();
    for (var feature : List.of(RENDER_MINUTES_PER_MONTH, RENDER_MINUTES_PER_DAY)) {
      FeatureUsage usage = nodes.getFirst().usage(organization, feature);
      assertThat(usage.used()).isEqualTo(total);
      assertThat(usage.reserved()).isZero();
    }
    assertThat(total).isPositive();
  }

  @RepeatedTest(5)
  void manySweepersGiveEachReservationBackOnce() throws Exception {
    clock.set(SWEEPING);
    OrganizationId organization = nodes.getFirst().organizationOn("starter");
    for (int i = 0; i < 30; i++) {
      nodes.getFirst().reserve(organization, SLIDESHOWS_PER_MONTH, 1);
    }
    clock.advance(Duration.ofSeconds(QuotaNode.LIFETIME_SECONDS));

    List<Integer> given = Race.of(8, i -> () -> node(i).sweeper().sweep());

    assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
    assertThat(usage(organization).reserved()).isZero();
  }

  @RepeatedTest(10)
  void aReservationIsEitherChargedOrGivenBackNeverBoth() throws Exception {
    clock.set(SWEEPING);
    OrganizationId organization = nodes.getFirst().organizationOn("starter");
    ReservationId id =
        ((Reserved) nodes.getFirst().reserve(organization, SLIDESHOWS_PER_MONTH, 1)).id();
    clock.advance(Duration.ofSeconds(QuotaNode.LIFETIME_SECONDS));

    List<Object> ends =
        Race.of(
            12,
            i ->
                () ->
                    switch (i % 3) {
                      case 0 -> node(i).commit(id, 1);
                      case 1 -> node(i).release(id);
                      default -> node(i).sweeper().sweep();
                    });

    List<Object> states =
        ends.stream().filter(ReservationState.class::isInstance).distinct().toList();
    assertThat(states).hasSize(1);
    FeatureUsage usage = usage(organization);
    assertThat(usage.used()).isEqualTo(states.contains(new Committed(1)) ? 1 : 0);
    assertThat(usage.reserved()).isZero();
  }

  private QuotaNode node(int thread) {
    return nodes.get(thread % nodes.size());
  }

  private FeatureUsage usage(OrganizationId organization) {
    return nodes.getFirst().usage(organization, SLIDESHOWS_PER_MONTH);
  }

  private static long charge(ReservationState state) {
    return state instanceof Committed committed ? committed.charged() : 0;
  }
}
