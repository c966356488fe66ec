package org.viralstack.billing.usage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.billing.BillingPeriod;
import org.viralstack.billing.Feature;

/**
 * The time over which a feature is counted.
 *
 * @param start the first instant that belongs to it; the epoch for what is counted as it stands
 * @param end the first instant that does not; empty for what is counted as it stands
 */
public record UsagePeriod(Instant start, Optional<Instant> end) {
  /** The period of what is counted as it stands. */
  public static final UsagePeriod STANDING = new UsagePeriod(Instant.EPOCH, Optional.empty());

  /**
   * The period that counts for {@code feature} at {@code now}. A billing period goes on until an
   * invoice begins the next one, also when that is late.
   *
   * @throws IllegalArgumentException when the feature is not counted
   */
  public static UsagePeriod of(Feature feature, Instant now, Optional<BillingPeriod> billing) {
    return switch (feature.measure()) {
      case SWITCH -> throw new IllegalArgumentException(feature.wireName() + " is not counted");
      case STANDING -> STANDING;
      case PER_BILLING_PERIOD ->
          billing
              .map(period -> new UsagePeriod(period.start(), Optional.of(period.end())))
              .orElseGet(() -> month(now));
      case PER_MONTH -> month(now);
      case PER_DAY -> day(now);
    };
  }

  private static UsagePeriod month(Instant now) {
    ZonedDateTime first = midnight(now).withDayOfMonth(1);
    return new UsagePeriod(first.toInstant(), Optional.of(first.plusMonths(1).toInstant()));
  }

  private static UsagePeriod day(Instant now) {
    ZonedDateTime first = midnight(now);
    return new UsagePeriod(first.toInstant(), Optional.of(first.plusDays(1).toInstant()));
  }

  private static ZonedDateTime midnight(Instant now) {
    return now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
  }
}
