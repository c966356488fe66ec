package org.viralstack.api.sync;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.billing.Allowance;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Plan;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.usage.FeatureUsage;

/**
 * What an organization has used of its plan for movies; what has no bound is null.
 *
 * @param period the calendar month (UTC) over which minutes are counted
 * @param daily null where the plan has no daily bound
 */
record RenderUsage(
    String plan,
    Period period,
    Minutes renderMinutes,
    @Nullable Daily daily,
    Jobs concurrentJobs,
    Calls requests) {
  record Period(Instant start, Instant end) {}

  record Minutes(BigDecimal used, BigDecimal reserved, @Nullable BigDecimal limit) {}

  /**
   * @param used with what is reserved
   */
  record Daily(BigDecimal used, BigDecimal limit) {}

  record Jobs(BigDecimal running, @Nullable BigDecimal limit) {}

  record Calls(int limit, long windowSeconds) {}

  static RenderUsage of(Plan plan, RequestLimit requests, List<FeatureUsage> usage) {
    FeatureUsage month = find(Feature.RENDER_MINUTES_PER_MONTH, usage);
    FeatureUsage jobs = find(Feature.CONCURRENT_JOBS, usage);
    Instant end = month.resetsAt().orElseThrow();
    return new RenderUsage(
        plan.key().value(),
        new Period(end.atZone(ZoneOffset.UTC).minusMonths(1).toInstant(), end),
        new Minutes(units(month, month.used()), units(month, month.reserved()), bound(month)),
        daily(find(Feature.RENDER_MINUTES_PER_DAY, usage)),
        new Jobs(units(jobs, jobs.used()), bound(jobs)),
        new Calls(requests.requests(), requests.window().toSeconds()));
  }

  private static @Nullable Daily daily(FeatureUsage day) {
    BigDecimal limit = bound(day);
    return limit == null ? null : new Daily(units(day, day.used() + day.reserved()), limit);
  }

  private static BigDecimal units(FeatureUsage usage, long amount) {
    return usage.feature().inUnits(amount);
  }

  private static @Nullable BigDecimal bound(FeatureUsage usage) {
    return switch (usage.limit()) {
      case Allowance.UpTo upTo -> units(usage, upTo.amount());
      case Allowance.Unlimited unlimited -> null;
    };
  }

  private static FeatureUsage find(Feature feature, List<FeatureUsage> usage) {
    return usage.stream().filter(each -> each.feature() == feature).findFirst().orElseThrow();
  }
}
