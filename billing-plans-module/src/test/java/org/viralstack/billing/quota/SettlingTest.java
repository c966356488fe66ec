package org.viralstack.billing.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.billing.Feature.RENDER_MINUTES_PER_DAY;
import static org.viralstack.billing.Feature.RENDER_MINUTES_PER_MONTH;
import static org.viralstack.billing.Feature.SLIDESHOWS_PER_MONTH;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.ReservationOutcome.Reserved;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.quota.reservation.ReservationState.Committed;
import org.viralstack.billing.quota.reservation.ReservationState.Lapsed;
import org.viralstack.billing.quota.reservation.ReservationState.Open;
import org.viralstack.billing.quota.reservation.ReservationState.Released;
import org.viralstack.testing.HeldClock;

/** How a reservation ends. */
class SettlingTest {
  private static final long MINUTE = RENDER_MINUTES_PER_MONTH.amountPerUnit();
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant NEXT_MONTH = Instant.parse("2026-12-01T00:00:00Z");
  private static final Instant NEXT_DAY = Instant.parse("2026-11-22T00:00:00Z");

  private final HeldClock clock = new HeldClock(NOW);
  private final QuotaNode node = new QuotaNode(clock);

  @Test
  void theTrueAmountIsChargedAndTheRestGivenBack() throws Exception {
    OrganizationId organization = node.organizationOn("free");
    ReservationId id = reserved(organization, RENDER_MINUTES_PER_MONTH, 4 * MINUTE);

    assertThat(node.commit(id, MINUTE)).isEqualTo(new Committed(MINUTE));

    node.assertUsage(organization, RENDER_MINUTES_PER_MONTH, MINUTE, 0, 30 * MINUTE, NEXT_MONTH);
    node.assertUsage(organization, RENDER_MINUTES_PER_DAY, MINUTE, 0, 5 * MINUTE, NEXT_DAY);
  }

  @Test
  void noMoreThanWasReservedIsCharged() throws Exception {
    OrganizationId organization = node.organizationOn("free");
    ReservationId id = reserved(organization, RENDER_MINUTES_PER_MONTH, 5 * MINUTE);

    assertThat(node.commit(id, 6 * MINUTE)).isEqualTo(new Committed(5 * MINUTE));
  }

  @Test
  void repeatingOrContradictingASettlementChangesNothing() throws Exception {
    OrganizationId organization = node.organizationOn("free");
    ReservationId paid = reserved(organization, SLIDESHOWS_PER_MONTH, 1);
    ReservationId failed = reserved(organization, SLIDESHOWS_PER_MONTH, 1);
    node.commit(paid, 1);
    node.release(failed);

    assertThat(node.commit(paid, 0)).isEqualTo(new Committed(1));
    assertThat(node.release(paid)).isEqualTo(new Committed(1));
    assertThat(node.release(failed)).isEqualTo(new Released());
    assertThat(node.commit(failed, 1)).isEqualTo(new Released());
    assertThat(node.renew(failed)).isEqualTo(new Released());
    node.assertUsage(organization, SLIDESHOWS_PER_MONTH, 1, 0, 5, NEXT_MONTH);
  }

  @Test
  void whatEndsInTheNextPeriodIsSettledInTheOneItWasReservedIn() throws Exception {
    clock.set(Instant.parse("2026-11-30T23:59:59.999Z"));
    OrganizationId organization = node.organizationOn("free");
    ReservationId paid = reserved(organization, SLIDESHOWS_PER_MONTH, 3);
    ReservationId failed = reserved(organization, SLIDESHOWS_PER_MONTH, 2);
    clock.advance(Duration.ofMillis(1));

    node.commit(paid, 3);
    node.release(failed);

    node.assertUsage(
        organization, SLIDESHOWS_PER_MONTH, 0, 0, 5, Instant.parse("2027-01-01T00:00:00Z"));
    clock.set(Instant.parse("2026-11-30T23:59:59Z"));
    node.assertUsage(organization, SLIDESHOWS_PER_MONTH, 3, 0, 5, NEXT_MONTH);
  }

  @Test
  void aReservationThatNeverWasHasLapsed() throws Exception {
    ReservationId id = new ReservationId("rsv_01ARZ3NDEKTSV4RRFFQ69G5FAV");

    assertThat(node.commit(id, 1)).isEqualTo(new Lapsed());
    assertThat(node.release(id)).isEqualTo(new Lapsed());
    assertThat(node.renew(id)).isEqualTo(new Lapsed());
  }

  @Test
  void aRenewedReservationLivesItsFullTimeAgain() throws Exception {
    OrganizationId organization = node.organizationOn("free");
    ReservationId id = reserved(organization, SLIDESHOWS_PER_MONTH, 1);
    clock.advance(Duration.ofSeconds(QuotaNode.LIFETIME_SECONDS - 1));

    assertThat(node.renew(id))
        .isEqualTo(new Open(clock.instant().plusSeconds(QuotaNode.LIFETIME_SECONDS)));
  }

  private ReservationId reserved(OrganizationId organization, Feature feature, long amount)
      throws Exception {
    return ((Reserved) node.reserve(organization, feature, amount)).id();
  }
}
