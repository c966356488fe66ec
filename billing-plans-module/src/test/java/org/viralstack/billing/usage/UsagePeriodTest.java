package org.viralstack.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.viralstack.billing.BillingPeriod;
import org.viralstack.billing.Feature;

class UsagePeriodTest {
  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2020-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2120-01-01T00:00:00Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  @Property
  void aMonthHoldsItsInstantAndBeginsOnTheFirstAtMidnightUtc(@ForAll("instants") Instant now) {
    UsagePeriod month = UsagePeriod.of(Feature.RENDER_MINUTES_PER_MONTH, now, Optional.empty());

    var start = month.start().atZone(ZoneOffset.UTC);
    assertThat(month.start()).isBeforeOrEqualTo(now);
    assertThat(month.end().orElseThrow()).isAfter(now);
    assertThat(start.getDayOfMonth()).isEqualTo(1);
    assertThat(start.toLocalTime().toSecondOfDay()).isZero();
    assertThat(start.plusMonths(1).toInstant()).isEqualTo(month.end().orElseThrow());
  }

  @Property
  void aDayHoldsItsInstantAndLastsFromMidnightToMidnightUtc(@ForAll("instants") Instant now) {
    UsagePeriod day = UsagePeriod.of(Feature.RENDER_MINUTES_PER_DAY, now, Optional.empty());

    assertThat(day.start()).isBeforeOrEqualTo(now);
    assertThat(day.end().orElseThrow()).isAfter(now);
    assertThat(day.start().getEpochSecond() % 86_400).isZero();
    assertThat(day.end().orElseThrow()).isEqualTo(day.start().plusSeconds(86_400));
  }

  @Property
  void periodsFollowEachOtherWithoutAGap(@ForAll("instants") Instant now) {
    for (Feature feature :
        new Feature[] {Feature.SLIDESHOWS_PER_MONTH, Feature.RENDER_MINUTES_PER_DAY}) {
      UsagePeriod period = UsagePeriod.of(feature, now, Optional.empty());
      UsagePeriod next = UsagePeriod.of(feature, period.end().orElseThrow(), Optional.empty());

      assertThat(next.start()).isEqualTo(period.end().orElseThrow());
      assertThat(UsagePeriod.of(feature, next.start().minusNanos(1), Optional.empty()))
          .isEqualTo(period);
    }
  }

  @Property
  void monthLastsAsLongAsTheCalendarSaysAlsoInLeapYears(
      @ForAll @IntRange(min = 2000, max = 2400) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 0, max = 86_399) int second) {
    YearMonth calendar = YearMonth.of(year, month);
    Instant onTheLastDay =
        calendar.atEndOfMonth().atStartOfDay(ZoneOffset.UTC).plusSeconds(second).toInstant();

    UsagePeriod period =
        UsagePeriod.of(Feature.SLIDESHOWS_PER_MONTH, onTheLastDay, Optional.empty());

    assertThat(Duration.between(period.start(), period.end().orElseThrow()).toDays())
        .isEqualTo(calendar.lengthOfMonth());
    assertThat(period.start())
        .isEqualTo(calendar.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  @Property
  void slideshowsFollowTheInvoiceAlsoWhenTheNextOneIsLate(@ForAll("instants") Instant now) {
    Instant start = Instant.parse("2026-11-17T09:30:00Z");
    BillingPeriod billing = new BillingPeriod(start, Instant.parse("2026-12-17T09:30:00Z"));

    assertThat(UsagePeriod.of(Feature.SLIDESHOWS_PER_MONTH, now, Optional.of(billing)))
        .isEqualTo(new UsagePeriod(start, Optional.of(billing.end())));
    assertThat(UsagePeriod.of(Feature.RENDER_MINUTES_PER_MONTH, now, Optional.of(billing)))
        .isEqualTo(UsagePeriod.of(Feature.RENDER_MINUTES_PER_MONTH, now, Optional.empty()));
  }

  @Test
  void whatIsCountedAsItStandsNeverResets() {
    assertThat(
            UsagePeriod.of(Feature.APPS, Instant.parse("2026-11-21T12:00:00Z"), Optional.empty()))
        .isEqualTo(UsagePeriod.STANDING);
    assertThat(UsagePeriod.STANDING.end()).isEmpty();
  }

  @Test
  void aSwitchIsNotCounted() {
    assertThatThrownBy(() -> UsagePeriod.of(Feature.WEBHOOKS, Instant.EPOCH, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
