package org.viralstack.billing.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.viralstack.billing.Feature.APPS;
import static org.viralstack.billing.Feature.SLIDESHOWS_PER_MONTH;
import static org.viralstack.billing.testing.BillingDatabase.inTransaction;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.Allowance;
import org.viralstack.billing.Feature;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.quota.ReservationOutcome.OverQuota;
import org.viralstack.billing.quota.TakeOutcome.Taken;
import org.viralstack.billing.usage.FeatureUsage;
import org.viralstack.testing.HeldClock;

/** On real PostgreSQL. */
class StandingCountsTest {
  private final HeldClock clock = HeldClock.at("2026-11-21T12:00:00Z");
  private final QuotaNode node = new QuotaNode(clock);

  @Test
  void whatIsTakenIsCountedUntilItIsGivenBack() throws Exception {
    OrganizationId organization = node.organizationOn("free");

    assertThat(take(organization, APPS)).isEqualTo(new Taken());
    assertThat(take(organization, APPS))
        .isEqualTo(new OverQuota(APPS, 1, Optional.of(new PlanKey("starter"))));
    clock.advance(Duration.ofDays(400));
    assertThat(take(organization, APPS)).isInstanceOf(OverQuota.class);
    giveBack(organization, APPS);
    assertThat(take(organization, APPS)).isEqualTo(new Taken());
    assertThat(node.usage(organization, APPS))
        .isEqualTo(new FeatureUsage(APPS, 1, 0, Allowance.upTo(1), Optional.empty()));
  }

  @Test
  void whatWasNotTakenCannotBeGivenBack() throws Exception {
    OrganizationId organization = node.organizationOn("free");

    assertThatThrownBy(() -> giveBack(organization, APPS))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsCountedByPeriodCannotBeTaken() throws Exception {
    OrganizationId organization = node.organizationOn("free");

    assertThatThrownBy(() -> take(organization, SLIDESHOWS_PER_MONTH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private TakeOutcome take(OrganizationId organization, Feature feature) throws Exception {
    return inTransaction(() -> node.quotas.take(organization, feature, 1));
  }

  private void giveBack(OrganizationId organization, Feature feature) throws Exception {
    inTransaction(
        () -> {
          node.quotas.giveBack(organization, feature, 1);
          return true;
        });
  }
}
