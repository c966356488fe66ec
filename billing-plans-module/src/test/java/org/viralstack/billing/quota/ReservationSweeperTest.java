package org.viralstack.billing.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.billing.Feature.SLIDESHOWS_PER_MONTH;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.quota.ReservationOutcome.Reserved;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.quota.reservation.ReservationState.Committed;
import org.viralstack.billing.quota.reservation.ReservationState.Lapsed;
import org.viralstack.testing.HeldClock;

class ReservationSweeperTest {
  private static final Duration LIFETIME = Duration.ofSeconds(QuotaNode.LIFETIME_SECONDS);

  private static final Instant A_HUNDRED_DAYS_AFTER_MAY_BEGAN =
      Instant.parse("2020-08-09T00:00:00Z");

  // Before the deadlines that the other tests leave behind.
  private final HeldClock clock = HeldClock.at("2020-05-31T23:55:00Z");
  private final QuotaNode node = new QuotaNode(clock);
  private OrganizationId organization;

  @BeforeEach
  void signUp() throws Exception {
    organization = node.organizationOn("free");
  }

  @Test
  void whatTheDeadHadReservedGoesBackToThePeriodItCameFrom() throws Exception {
    ReservationId id = reserve();
    clock.advance(LIFETIME);

    assertThat(node.sweeper().sweep()).isEqualTo(1);

    assertThat(node.commit(id, 1)).isEqualTo(new Lapsed());
    clock.set(Instant.parse("2020-05-31T23:55:00Z"));
    assertThat(node.usage(organization, SLIDESHOWS_PER_MONTH).reserved()).isZero();
  }

  @Test
  void nothingIsGivenBackBeforeItsDeadline() throws Exception {
    reserve();
    clock.advance(LIFETIME.minusNanos(1000));

    assertThat(node.sweeper().sweep()).isZero();

    clock.advance(Duration.ofNanos(1000));
    assertThat(node.sweeper().sweep()).isEqualTo(1);
  }

  @Test
  void aRenewedReservationIsNotGivenBack() throws Exception {
    ReservationId id = reserve();
    clock.advance(LIFETIME.dividedBy(2));
    node.renew(id);
    clock.advance(LIFETIME.dividedBy(2));

    assertThat(node.sweeper().sweep()).isZero();
    assertThat(node.commit(id, 1)).isEqualTo(new Committed(1));
  }

  @Test
  void sweepingAgainGivesNothingBackTwice() throws Exception {
    reserve();
    clock.advance(LIFETIME);
    node.sweeper().sweep();

    assertThat(node.sweeper().sweep()).isZero();
    assertThat(node.usage(organization, SLIDESHOWS_PER_MONTH).reserved()).isZero();
  }

  @Test
  void whatWasSettledIsForgottenAfterFortyDaysAndNotSooner() throws Exception {
    ReservationId id = reserve();
    node.commit(id, 1);
    clock.advance(Duration.ofDays(40));
    node.sweeper().sweep();
    assertThat(node.commit(id, 1)).isEqualTo(new Committed(1));

    clock.advance(Duration.ofSeconds(1));
    node.sweeper().sweep();
    assertThat(node.commit(id, 1)).isEqualTo(new Lapsed());
  }

  @Test
  void countersAreForgottenAHundredDaysAfterTheirPeriodBegan() throws Exception {
    node.commit(reserve(), 1);
    clock.set(A_HUNDRED_DAYS_AFTER_MAY_BEGAN);
    node.sweeper().sweep();
    assertThat(usedInMay()).isEqualTo(1);

    clock.set(A_HUNDRED_DAYS_AFTER_MAY_BEGAN.plusSeconds(1));
    node.sweeper().sweep();
    assertThat(usedInMay()).isZero();
  }

  @Test
  void countersOfABillingPeriodThatGoesOnAreKept() throws Exception {
    node.subscriptions.bill(
        organization, clock.instant(), clock.instant().plus(Duration.ofDays(30)));
    node.commit(reserve(), 1);

    clock.advance(Duration.ofDays(300));
    node.sweeper().sweep();

    assertThat(node.usage(organization, SLIDESHOWS_PER_MONTH).used()).isEqualTo(1);
  }

  private long usedInMay() {
    clock.set(Instant.parse("2020-05-31T23:55:00Z"));
    return node.usage(organization, SLIDESHOWS_PER_MONTH).used();
  }

  private ReservationId reserve() throws Exception {
    return ((Reserved) node.reserve(organization, SLIDESHOWS_PER_MONTH, 1)).id();
  }
}
