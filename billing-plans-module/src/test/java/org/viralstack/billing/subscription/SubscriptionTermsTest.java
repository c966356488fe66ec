package org.viralstack.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.billing.subscription.SubscriptionStatus.PAST_DUE;
import static org.viralstack.billing.subscription.SubscriptionStatus.SUSPENDED;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.BillingPeriod;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.Catalogues;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.testing.Organizations;

class SubscriptionTermsTest {
  private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
  private static final long TWO_MONTHS = 60 * 86_400L;

  private final PlanCatalogue catalogue = Catalogues.shipped();
  private final OrganizationId organization = Organizations.fresh();

  @Property
  void aTrialHoldsUntilItsEndAndTheEntryPlanEverAfter(
      @ForAll @LongRange(max = TWO_MONTHS) long seconds,
      @ForAll @LongRange(min = 1, max = TWO_MONTHS) long length) {
    SubscriptionTerms terms =
        SubscriptionTerms.trial(new PlanKey("starter"), START, Duration.ofSeconds(length));

    Subscription then = terms.at(START.plusSeconds(seconds), organization, catalogue);

    boolean trialing = seconds < length;
    assertThat(then.plan().key().value()).isEqualTo(trialing ? "starter" : "free");
    assertThat(then.trialEndsAt().isPresent()).isEqualTo(trialing);
    assertThat(then.status().allowsWriting()).isTrue();
  }

  @Test
  void aPaymentThatStaysAwayAllowsReadingForFourteenDaysAndThenSuspends() {
    SubscriptionTerms terms =
        new SubscriptionTerms("pro", PAST_DUE, START, null, START, START.plusSeconds(9), null);
    Instant end = START.plus(Duration.ofDays(14));

    assertThat(terms.at(end.minusNanos(1), organization, catalogue).status()).isEqualTo(PAST_DUE);
    assertThat(terms.at(end, organization, catalogue).status()).isEqualTo(SUSPENDED);
    assertThat(PAST_DUE.allowsReading()).isTrue();
    assertThat(PAST_DUE.allowsWriting()).isFalse();
    assertThat(SUSPENDED.allowsReading()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(SubscriptionStatus.class)
  void whomTheOperatorSuspendedIsSuspendedWhateverTheStatus(SubscriptionStatus status) {
    Instant trialEnd = status == SubscriptionStatus.TRIALING ? START.plusSeconds(9) : null;
    SubscriptionTerms terms =
        new SubscriptionTerms("pro", status, START, trialEnd, null, null, START);

    assertThat(terms.at(START, organization, catalogue).status()).isEqualTo(SUSPENDED);
    assertThat(terms.at(START.plusSeconds(TWO_MONTHS), organization, catalogue).status())
        .isEqualTo(SUSPENDED);
  }

  @Test
  void thePeriodOfTheInvoiceIsTold() {
    Instant end = START.plus(Duration.ofDays(31));
    SubscriptionTerms terms =
        new SubscriptionTerms("pro", SubscriptionStatus.ACTIVE, START, null, START, end, null);

    assertThat(terms.at(START, organization, catalogue).period())
        .isEqualTo(Optional.of(new BillingPeriod(START, end)));
  }
}
