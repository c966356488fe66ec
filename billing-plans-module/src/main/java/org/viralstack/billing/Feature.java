package org.viralstack.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a plan allows or withholds. The order is the order in which the amounts of one transaction
 * are reserved, so that two transactions never wait for each other.
 */
public enum Feature {
  API_ACCESS("api_access", Measure.SWITCH),
  HOOK_REFRESH("hook_refresh", Measure.SWITCH),
  AUTOMATIC_HOOK_REFRESH("automatic_hook_refresh", Measure.SWITCH),
  WEBHOOKS("webhooks", Measure.SWITCH),
  SEATS("seats", Measure.STANDING),
  APPS("apps", Measure.STANDING),
  CONCURRENT_JOBS("concurrent_jobs", Measure.STANDING),
  SLIDESHOWS_PER_MONTH("slideshows_per_month", Measure.PER_BILLING_PERIOD),
  RENDER_MINUTES_PER_MONTH("render_minutes_per_month", Measure.PER_MONTH),
  RENDER_MINUTES_PER_DAY("render_minutes_per_day", Measure.PER_DAY);

  /** How the use of a feature is counted. */
  public enum Measure {
    /** Not counted: the plan has the feature or has it not. */
    SWITCH,
    /** What exists now, without a period. */
    STANDING,
    /** What is used between two invoices; in a calendar month (UTC) where there is no invoice. */
    PER_BILLING_PERIOD,
    /** What is used in a calendar month (UTC). */
    PER_MONTH,
    /** What is used in a calendar day (UTC). */
    PER_DAY
  }

  private static final int MILLIS_PER_MINUTE = 60_000;

  private final String wireName;
  private final Measure measure;

  Feature(String wireName, Measure measure) {
    this.wireName = wireName;
    this.measure = measure;
  }

  /** The feature as it stands in JSON, such as {@code slideshows_per_month}. */
  public String wireName() {
    return wireName;
  }

  public Measure measure() {
    return measure;
  }

  public static Optional<Feature> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(value -> value.wireName.equals(wireName)).findFirst();
  }

  /**
   * How many amounts make one of what the plans speak of: render minutes are counted in
   * milliseconds of finished video, everything else in pieces.
   */
  public int amountPerUnit() {
    return switch (this) {
      case RENDER_MINUTES_PER_MONTH, RENDER_MINUTES_PER_DAY -> MILLIS_PER_MINUTE;
      default -> 1;
    };
  }

  /** An amount as people read it: minutes with up to three decimals, or pieces. */
  public BigDecimal inUnits(long amount) {
    BigDecimal units =
        BigDecimal.valueOf(amount)
            .divide(BigDecimal.valueOf(amountPerUnit()), 3, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return units.scale() < 0 ? units.setScale(0) : units;
  }
}
