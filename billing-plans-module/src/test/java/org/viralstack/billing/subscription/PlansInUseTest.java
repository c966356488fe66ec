package org.viralstack.billing.subscription;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.testing.BillingDatabase;
import org.viralstack.billing.testing.Organizations;
import org.viralstack.testing.HeldClock;

/** On real PostgreSQL. */
class PlansInUseTest {
  private final Clock clock = HeldClock.at("2026-11-21T12:00:00Z");
  private final TestSubscriptions node = new TestSubscriptions(clock);
  private final PlansInUse plans = new PlansInUse(node.stored, node.catalogue);

  @Test
  void aCatalogueThatHoldsAllPlansInUseLetsTheStartGoOn() throws Exception {
    node.signUp(Organizations.fresh(), Optional.of("pro"));

    assertThatCode(() -> plans.check(new ApplicationStart())).doesNotThrowAnyException();
  }

  @Test
  void aPlanInUseThatTheCatalogueLacksStopsTheStartWithItsName() {
    assertThatThrownBy(
            () ->
                BillingDatabase.inTransaction(
                    () -> {
                      node.stored.add(
                          Organizations.fresh(),
                          SubscriptionTerms.active(new PlanKey("vintage"), clock.instant()));
                      plans.check(new ApplicationStart());
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("vintage")
        .hasMessageContaining("viralstack.plans.file");
  }
}
