package org.viralstack.billing.usage;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Feature.Measure;
import org.viralstack.billing.subscription.Subscription;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.usage.UsageCounters.Count;

/** Tells how much of its plan an organization has used. Safe for use by many threads. */
@Service
public class Usage {
  private final Subscriptions subscriptions;
  private final UsageCounters counters;
  private final Clock clock;

  @Inject
  Usage(Subscriptions subscriptions, UsageCounters counters, Clock clock) {
    this.subscriptions = subscriptions;
    this.counters = counters;
    this.clock = clock;
  }

  /** One for each counted feature, in the order of {@link Feature}. Asks the database once. */
  public List<FeatureUsage> of(OrganizationId organization) {
    Subscription subscription = subscriptions.of(organization);
    Instant now = clock.instant();
    Map<Feature, UsagePeriod> periods = new EnumMap<>(Feature.class);
    Arrays.stream(Feature.values())
        .filter(feature -> feature.measure() != Measure.SWITCH)
        .forEach(
            feature -> periods.put(feature, UsagePeriod.of(feature, now, subscription.period())));
    Map<Feature, Count> counts = counters.counts(organization, periods);
    return periods.entrySet().stream()
        .map(
            counted ->
                usage(
                    counted.getKey(),
                    counted.getValue(),
                    counts.getOrDefault(counted.getKey(), Count.NOTHING),
                    subscription))
        .toList();
  }

  private static FeatureUsage usage(
      Feature feature, UsagePeriod period, Count count, Subscription subscription) {
    return new FeatureUsage(
        feature,
        count.used(),
        count.reserved(),
        subscription.plan().allowance(feature),
        period.end());
  }
}
