package org.viralstack.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.testing.BillingDatabase;
import org.viralstack.billing.testing.Organizations;
import org.viralstack.testing.HeldClock;

/** On real PostgreSQL. */
class SubscriptionsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final HeldClock clock = new HeldClock(NOW);
  private final TestSubscriptions node = new TestSubscriptions(clock);
  private final TestSubscriptions otherNode = new TestSubscriptions(clock);
  private final OrganizationId organization = Organizations.fresh();

  @Test
  void aSignUpWithoutAPlanStartsOnFree() throws Exception {
    node.signUp(organization, Optional.empty());

    assertThat(node.subscriptions().of(organization))
        .isEqualTo(
            new Subscription(
                organization,
                node.catalogue.entry(),
                SubscriptionStatus.ACTIVE,
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"starter", "pro", "Business", "ENTERPRISE"})
  void aSignUpThatNamesAPaidPlanStartsATrialOfStarterForFourteenDays(String named)
      throws Exception {
    node.signUp(organization, Optional.of(named));

    Instant end = NOW.plus(Duration.ofDays(14));
    assertThat(node.subscriptions().of(organization))
        .isEqualTo(
            new Subscription(
                organization,
                node.catalogue.plan(new PlanKey("starter")).orElseThrow(),
                SubscriptionStatus.TRIALING,
                Optional.of(end),
                Optional.empty()));
    clock.set(end.minusMillis(1));
    assertThat(planOf(node)).isEqualTo("starter");
    clock.set(end);
    assertThat(planOf(node)).isEqualTo("free");
    assertThat(node.subscriptions().of(organization).status()).isEqualTo(SubscriptionStatus.ACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"free", "platinum", "", "pro'; DROP TABLE", "\u0000"})
  void aSignUpThatNamesNoPaidPlanStartsOnFree(String named) throws Exception {
    node.signUp(organization, Optional.of(named));

    assertThat(planOf(node)).isEqualTo("free");
  }

  @Test
  void aPlanThatIsAssignedEndsTheTrial() throws Exception {
    node.signUp(organization, Optional.of("pro"));
    node.put(organization, "business");

    clock.advance(Duration.ofDays(30));

    assertThat(planOf(node)).isEqualTo("business");
    assertThat(node.subscriptions().of(organization).trialEndsAt()).isEmpty();
  }

  @Test
  void anUnknownOrganizationIsOnTheEntryPlanAndNotRemembered() throws Exception {
    assertThat(planOf(node)).isEqualTo("free");

    otherNode.signUp(organization, Optional.empty());
    otherNode.put(organization, "pro");

    assertThat(planOf(node)).isEqualTo("pro");
  }

  @Test
  void aNodeAnswersFromMemoryUntilItIsToldToForget() throws Exception {
    node.signUp(organization, Optional.empty());
    assertThat(planOf(node)).isEqualTo("free");

    otherNode.put(organization, "pro");

    assertThat(planOf(node)).isEqualTo("free");
    node.cache.forget(organization.value());
    assertThat(planOf(node)).isEqualTo("pro");
  }

  @Test
  void aNodeThatCannotTrustItsMemoryAsksTheDatabase() throws Exception {
    node.signUp(organization, Optional.empty());
    assertThat(planOf(node)).isEqualTo("free");
    otherNode.put(organization, "pro");

    node.trusted = false;

    assertThat(planOf(node)).isEqualTo("pro");
  }

  @Test
  void withinATransactionTheDatabaseIsAskedAgainAfterForgetting() throws Exception {
    node.signUp(organization, Optional.empty());

    BillingDatabase.inTransaction(
        () -> {
          assertThat(planOf(node)).isEqualTo("free");
          otherNode.put(organization, "pro");
          node.cache.forget(organization.value());
          assertThat(planOf(node)).isEqualTo("pro");
          return true;
        });
  }

  @Test
  void thePlansInUseAreKnown() throws Exception {
    node.signUp(organization, Optional.empty());
    node.put(organization, "enterprise");

    assertThat(node.stored.plansInUse()).contains("enterprise").doesNotHaveDuplicates();
  }

  private String planOf(TestSubscriptions asked) {
    return asked.subscriptions().of(organization).plan().key().value();
  }
}
