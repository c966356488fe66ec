package org.viralstack.billing.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.viralstack.billing.Feature.APPS;
import static org.viralstack.billing.Feature.RENDER_MINUTES_PER_DAY;
import static org.viralstack.billing.Feature.RENDER_MINUTES_PER_MONTH;
import static org.viralstack.billing.Feature.SLIDESHOWS_PER_MONTH;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.Allowance;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.quota.ReservationOutcome.OverQuota;
import org.viralstack.billing.quota.ReservationOutcome.Reserved;
import org.viralstack.testing.HeldClock;

/** What can be set aside, and what a refusal says. */
class ReservingTest {
  private static final long MINUTE = RENDER_MINUTES_PER_MONTH.amountPerUnit();
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant NEXT_MONTH = Instant.parse("2026-12-01T00:00:00Z");
  private static final Instant NEXT_DAY = Instant.parse("2026-11-22T00:00:00Z");

  private final HeldClock clock = new HeldClock(NOW);
  private final QuotaNode node = new QuotaNode(clock);

  @Test
  void whatIsReservedIsCountedAsReserved() throws Exception {
    OrganizationId organization = node.organizationOn("free");

    ReservationOutcome outcome = node.reserve(organization, SLIDESHOWS_PER_MONTH, 2);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Reserved.class,
            reserved ->
                assertThat(reserved.deadline())
                    .isEqualTo(NOW.plusSeconds(QuotaNode.LIFETIME_SECONDS)));
    node.assertUsage(organization, SLIDESHOWS_PER_MONTH, 0, 2, 5, NEXT_MONTH);
  }

  @Test
  void aRefusalNamesTheFeatureTheLimitAndTheCheapestPlanAndCostsNothing() throws Exception {
    OrganizationId organization = node.organizationOn("free");
    node.reserve(organization, SLIDESHOWS_PER_MONTH, 5);

    assertThat(node.reserve(organization, SLIDESHOWS_PER_MONTH, 1))
        .isEqualTo(new OverQuota(SLIDESHOWS_PER_MONTH, 5, Optional.of(new PlanKey("starter"))));
    assertThat(node.reserve(organization, SLIDESHOWS_PER_MONTH, 100))
        .isEqualTo(new OverQuota(SLIDESHOWS_PER_MONTH, 5, Optional.of(new PlanKey("pro"))));
    node.assertUsage(organization, SLIDESHOWS_PER_MONTH, 0, 5, 5, NEXT_MONTH);
  }

  @Test
  void renderMinutesAreReservedPerMonthAndPerDay() throws Exception {
    OrganizationId organization = node.organizationOn("free");

    node.reserve(organization, RENDER_MINUTES_PER_MONTH, 4 * MINUTE);

    node.assertUsage(
        organization, RENDER_MINUTES_PER_MONTH, 0, 4 * MINUTE, 30 * MINUTE, NEXT_MONTH);
    node.assertUsage(organization, RENDER_MINUTES_PER_DAY, 0, 4 * MINUTE, 5 * MINUTE, NEXT_DAY);
  }

  @Test
  void aFullDayLeavesTheMonthUntouched() throws Exception {
    OrganizationId organization = node.organizationOn("free");
    node.reserve(organization, RENDER_MINUTES_PER_MONTH, 4 * MINUTE);

    assertThat(node.reserve(organization, RENDER_MINUTES_PER_MONTH, 2 * MINUTE))
        .isEqualTo(
            new OverQuota(RENDER_MINUTES_PER_DAY, 5 * MINUTE, Optional.of(new PlanKey("starter"))));
    node.assertUsage(
        organization, RENDER_MINUTES_PER_MONTH, 0, 4 * MINUTE, 30 * MINUTE, NEXT_MONTH);
  }

  @Test
  void theNextDayHasRoomAgainUntilTheMonthIsFull() throws Exception {
    OrganizationId organization = node.organizationOn("free");
    clock.set(Instant.parse("2026-11-01T00:00:00Z"));
    for (int day = 0; day < 6; day++) {
      assertThat(node.reserve(organization, RENDER_MINUTES_PER_MONTH, 5 * MINUTE))
          .isInstanceOf(Reserved.class);
      clock.advance(Duration.ofDays(1));
    }

    assertThat(node.reserve(organization, RENDER_MINUTES_PER_MONTH, 1))
        .isInstanceOfSatisfying(
            OverQuota.class,
            over -> assertThat(over.feature()).isEqualTo(RENDER_MINUTES_PER_MONTH));
  }

  @Test
  void whereThePlanHasNoBoundNothingIsRefusedYetCounted() throws Exception {
    OrganizationId organization = node.organizationOn("enterprise");

    assertThat(node.reserve(organization, SLIDESHOWS_PER_MONTH, 1_000_000_000_000L))
        .isInstanceOf(Reserved.class);
    assertThat(node.usage(organization, SLIDESHOWS_PER_MONTH).limit())
        .isEqualTo(Allowance.unlimited());
    assertThat(node.usage(organization, SLIDESHOWS_PER_MONTH).reserved())
        .isEqualTo(1_000_000_000_000L);
  }

  @Test
  void aDowngradeKeepsWhatIsUsedAndAllowsNoMore() throws Exception {
    OrganizationId organization = node.organizationOn("pro");
    node.reserve(organization, SLIDESHOWS_PER_MONTH, 20);
    node.subscriptions.put(organization, "free");

    assertThat(node.reserve(organization, SLIDESHOWS_PER_MONTH, 1)).isInstanceOf(OverQuota.class);
    node.assertUsage(organization, SLIDESHOWS_PER_MONTH, 0, 20, 5, NEXT_MONTH);
  }

  @Test
  void amountsAndFeaturesThatMakeNoSenseAreRefused() throws Exception {
    OrganizationId organization = node.organizationOn("pro");

    assertThatThrownBy(() -> node.reserve(organization, SLIDESHOWS_PER_MONTH, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.reserve(organization, SLIDESHOWS_PER_MONTH, 1L << 60))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.reserve(organization, APPS, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> node.reserve(organization, RENDER_MINUTES_PER_DAY, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
