package org.viralstack.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.billing.testing.BillingDatabase.inTransaction;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.Feature;
import org.viralstack.billing.testing.Organizations;
import org.viralstack.billing.usage.UsageCounters.Count;
import org.viralstack.testing.Race;

class UsageCountersTest {
  private static final int THREADS = 64;
  private static final Feature SLIDESHOWS = Feature.SLIDESHOWS_PER_MONTH;

  private final UsageCounters counters = TestCounters.counters();
  private final OrganizationId organization = Organizations.fresh();
  private final UsagePeriod period =
      UsagePeriod.of(SLIDESHOWS, Instant.parse("2026-11-21T12:00:00Z"), Optional.empty());

  @RepeatedTest(10)
  void ofManyFirstUsersExactlyAsManySucceedAsThereIsRoom() throws Exception {
    List<Boolean> reserved =
        Race.of(
            THREADS,
            thread ->
                () ->
                    inTransaction(() -> counters.reserve(organization, SLIDESHOWS, period, 1, 10)));

    assertThat(Collections.frequency(reserved, true)).isEqualTo(10);
    assertThat(count()).isEqualTo(new Count(0, 10));
  }

  @RepeatedTest(10)
  void amountsOfAnySizeNeverExceedTheCeilingTogether() throws Exception {
    List<Long> taken =
        Race.of(
            THREADS,
            thread ->
                () -> {
                  long amount = 1 + thread % 7;
                  return inTransaction(
                          () -> counters.use(organization, SLIDESHOWS, period, amount, 100))
                      ? amount
                      : 0L;
                });

    long total = taken.stream().mapToLong(Long::longValue).sum();
    assertThat(count()).isEqualTo(new Count(total, 0));
    assertThat(total).isBetween(94L, 100L);
  }

  @RepeatedTest(5)
  void nothingIsLostWhereThereIsNoBound() throws Exception {
    Race.of(
        THREADS,
        thread ->
            () ->
                inTransaction(
                    () -> counters.reserve(organization, SLIDESHOWS, period, 3, Long.MAX_VALUE)));

    assertThat(count()).isEqualTo(new Count(0, 3 * THREADS));
  }

  @RepeatedTest(5)
  void whatIsRolledBackWasNeverCounted() throws Exception {
    Race.of(
        THREADS,
        thread ->
            () -> {
              try {
                return inTransaction(
                    () -> {
                      counters.reserve(organization, SLIDESHOWS, period, 1, 10);
                      if (thread % 2 == 0) {
                        throw new IllegalStateException("the work cannot be made");
                      }
                      return true;
                    });
              } catch (IllegalStateException expected) {
                return false;
              }
            });

    assertThat(count()).isEqualTo(new Count(0, 10));
  }

  @Test
  void aSingleAmountAboveTheCeilingIsRefusedOnFirstUse() throws Exception {
    assertThat(inTransaction(() -> counters.reserve(organization, SLIDESHOWS, period, 11, 10)))
        .isFalse();
    assertThat(count()).isEqualTo(Count.NOTHING);
  }

  @Test
  void moreThanWasCountedIsNotUndone() throws Exception {
    inTransaction(() -> counters.use(organization, SLIDESHOWS, period, 2, 10));

    assertThat(inTransaction(() -> counters.unuse(organization, SLIDESHOWS, period, 3))).isFalse();
    assertThat(inTransaction(() -> counters.unuse(organization, SLIDESHOWS, period, 2))).isTrue();
    assertThat(count()).isEqualTo(Count.NOTHING);
  }

  @Test
  void aMonthAndItsFirstDayAreCountedApart() throws Exception {
    Instant first = Instant.parse("2026-11-01T00:00:00Z");
    UsagePeriod month = UsagePeriod.of(Feature.RENDER_MINUTES_PER_MONTH, first, Optional.empty());
    UsagePeriod day = UsagePeriod.of(Feature.RENDER_MINUTES_PER_DAY, first, Optional.empty());
    inTransaction(() -> counters.use(organization, Feature.RENDER_MINUTES_PER_DAY, day, 7, 10));

    assertThat(
            counters.counts(
                organization,
                Map.of(
                    Feature.RENDER_MINUTES_PER_MONTH, month, Feature.RENDER_MINUTES_PER_DAY, day)))
        .containsEntry(Feature.RENDER_MINUTES_PER_MONTH, Count.NOTHING)
        .containsEntry(Feature.RENDER_MINUTES_PER_DAY, new Count(7, 0));
  }

  @Test
  void organizationsAreCountedApart() throws Exception {
    inTransaction(() -> counters.use(Organizations.fresh(), SLIDESHOWS, period, 7, 10));

    assertThat(count()).isEqualTo(Count.NOTHING);
  }

  private Count count() {
    return counters.counts(organization, Map.of(SLIDESHOWS, period)).get(SLIDESHOWS);
  }
}
