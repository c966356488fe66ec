package org.viralstack.billing.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Frame;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.Catalogues;
import org.viralstack.billing.quota.Entitlement.Entitled;
import org.viralstack.billing.quota.Entitlement.NotInPlan;
import org.viralstack.testing.HeldClock;

/** On real PostgreSQL. */
class EntitlementsTest {
  private final QuotaNode node = new QuotaNode(HeldClock.at("2026-11-21T12:00:00Z"));
  private final Entitlements entitlements =
      new Entitlements(node.subscriptions.subscriptions(), Catalogues.shipped());

  @Test
  void featureOfThePlanIsGrantedAndAnotherNamesTheCheapestPlanThatHasIt() throws Exception {
    OrganizationId free = node.organizationOn("free");

    assertThat(entitlements.feature(free, Feature.APPS)).isEqualTo(new Entitled());
    assertThat(required(entitlements.feature(free, Feature.WEBHOOKS))).contains("starter");
    assertThat(required(entitlements.feature(free, Feature.API_ACCESS))).contains("pro");
    node.subscriptions.put(free, "starter");
    assertThat(entitlements.feature(free, Feature.WEBHOOKS)).isEqualTo(new Entitled());
  }

  @Test
  void lengthAndFrameAreBoundedByThePlan() throws Exception {
    OrganizationId pro = node.organizationOn("pro");

    assertThat(entitlements.length(pro, Duration.ofMinutes(10))).isEqualTo(new Entitled());
    assertThat(required(entitlements.length(pro, Duration.ofMinutes(10).plusMillis(1))))
        .contains("business");
    assertThat(entitlements.frame(pro, new Frame(1080, 1920))).isEqualTo(new Entitled());
    assertThat(required(entitlements.frame(pro, new Frame(1921, 1080)))).contains("business");
  }

  @Test
  void whatNoPlanAllowsNamesNone() throws Exception {
    OrganizationId pro = node.organizationOn("pro");

    assertThat(required(entitlements.length(pro, Duration.ofDays(1)))).isEmpty();
  }

  private static Optional<String> required(Entitlement refusal) {
    return ((NotInPlan) refusal).required().map(PlanKey::value);
  }
}
