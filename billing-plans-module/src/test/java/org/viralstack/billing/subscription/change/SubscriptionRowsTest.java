package org.viralstack.billing.subscription.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.billing.testing.BillingDatabase.inTransaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.subscription.Subscription;
import org.viralstack.billing.subscription.SubscriptionStatus;
import org.viralstack.billing.subscription.TestSubscriptions;
import org.viralstack.billing.testing.BillingDatabase;
import org.viralstack.billing.testing.Organizations;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;

/** On real PostgreSQL, at a time of its own, so that no other test's trials are in the way. */
class SubscriptionRowsTest {
  private static final Instant START = Instant.parse("2019-03-01T00:00:00Z");
  private static final PlanKey FREE = new PlanKey("free");

  private final HeldClock clock = new HeldClock(START);
  private final TestSubscriptions node = new TestSubscriptions(clock);
  private final SubscriptionRows rows = new SubscriptionRows();
  private final OrganizationId organization = Organizations.fresh();

  @BeforeEach
  void signUpForATrial() throws Exception {
    rows.entities = BillingDatabase.entities();
    node.signUp(organization, Optional.of("pro"));
  }

  @Test
  void trialIsEndedOnceAndNotBeforeItsTime() throws Exception {
    clock.advance(Duration.ofDays(14).minusMillis(1));
    assertThat(ended()).doesNotContain(organization);

    clock.advance(Duration.ofMillis(1));
    Subscription before = standing();
    assertThat(ended()).containsOnlyOnce(organization);
    assertThat(ended()).doesNotContain(organization);
    assertThat(standing()).isEqualTo(before);
    assertThat(before.plan().key()).isEqualTo(FREE);
  }

  @Test
  void ofManySweepsAtOnceOneEndsTheTrial() throws Exception {
    clock.advance(Duration.ofDays(14));

    List<List<OrganizationId>> sweeps = Race.of(8, i -> this::ended);

    assertThat(sweeps.stream().flatMap(List::stream)).containsOnlyOnce(organization);
  }

  @Test
  void suspensionIsNotedOnceAndResumingRestoresTheTrial() throws Exception {
    assertThat(inTransaction(() -> rows.suspend(organization, START))).isTrue();
    assertThat(inTransaction(() -> rows.suspend(organization, START))).isFalse();
    assertThat(standing().status()).isEqualTo(SubscriptionStatus.SUSPENDED);

    assertThat(inTransaction(() -> rows.resume(organization, START))).isTrue();
    assertThat(inTransaction(() -> rows.resume(organization, START))).isFalse();
    assertThat(standing().status()).isEqualTo(SubscriptionStatus.TRIALING);
  }

  @Test
  void overduePaymentSuspendsAfterFourteenDaysAndTheOperatorCanResume() throws Exception {
    pastDue();
    clock.advance(Duration.ofDays(14).minusMillis(1));
    assertThat(suspended()).doesNotContain(organization);

    clock.advance(Duration.ofMillis(1));
    assertThat(standing().status()).isEqualTo(SubscriptionStatus.SUSPENDED);
    assertThat(suspended()).containsOnlyOnce(organization);
    assertThat(suspended()).doesNotContain(organization);

    assertThat(inTransaction(() -> rows.resume(organization, clock.instant()))).isTrue();
    assertThat(standing().status()).isEqualTo(SubscriptionStatus.ACTIVE);
  }

  @Test
  void planIsSetAndASuspensionByTheOperatorStays() throws Exception {
    inTransaction(() -> rows.suspend(organization, START));

    inTransaction(
        () -> {
          rows.assign(organization, new PlanKey("business"), START);
          return true;
        });

    assertThat(standing().plan().key().value()).isEqualTo("business");
    assertThat(standing().status()).isEqualTo(SubscriptionStatus.SUSPENDED);
  }

  @Test
  void unknownOrganizationIsNotLocked() throws Exception {
    assertThat(inTransaction(() -> rows.lock(Organizations.fresh()))).isEmpty();
  }

  private List<OrganizationId> ended() throws Exception {
    return inTransaction(() -> rows.endTrials(FREE, clock.instant(), 1000));
  }

  private List<OrganizationId> suspended() throws Exception {
    return inTransaction(() -> rows.suspendUnpaid(clock.instant(), 1000));
  }

  private void pastDue() throws Exception {
    inTransaction(
        () ->
            rows.entities
                .createNativeQuery(
                    "UPDATE billing.subscriptions SET plan = 'pro', status = 'PAST_DUE',"
                        + " trial_ends_at = NULL, status_since = '2019-03-01T00:00:00Z'"
                        + " WHERE organization_id = ?1")
                .setParameter(1, organization.value())
                .executeUpdate());
  }

  /** As a node that remembers nothing sees it. */
  private Subscription standing() {
    return new TestSubscriptions(clock).subscriptions().of(organization);
  }
}
