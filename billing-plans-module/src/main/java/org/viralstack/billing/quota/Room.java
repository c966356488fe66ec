package org.viralstack.billing.quota;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Allowance;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Plan;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.quota.ReservationOutcome.OverQuota;
import org.viralstack.billing.subscription.Subscription;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.billing.usage.UsageCounters;
import org.viralstack.billing.usage.UsageCounters.Count;
import org.viralstack.billing.usage.UsagePeriod;

/** Holds the counters against the plan. */
@Service
class Room {
  private final Subscriptions subscriptions;
  private final PlanCatalogue catalogue;
  private final UsageCounters counters;

  @Inject
  Room(Subscriptions subscriptions, PlanCatalogue catalogue, UsageCounters counters) {
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
    this.counters = counters;
  }

  /**
   * The periods through which a use of {@code feature} goes, in the order of the features.
   *
   * @throws IllegalArgumentException when the feature is not one that is reserved
   */
  Map<Feature, UsagePeriod> periods(OrganizationId organization, Feature feature, Instant now) {
    List<Feature> counted =
        switch (feature) {
          case SLIDESHOWS_PER_MONTH -> List.of(feature);
          case RENDER_MINUTES_PER_MONTH -> List.of(feature, Feature.RENDER_MINUTES_PER_DAY);
          default ->
              throw new IllegalArgumentException(feature.wireName() + " is not reserved by itself");
        };
    Subscription subscription = subscriptions.of(organization);
    Map<Feature, UsagePeriod> periods = new EnumMap<>(Feature.class);
    counted.forEach(each -> periods.put(each, UsagePeriod.of(each, now, subscription.period())));
    return periods;
  }

  /** Reserves the amount in all periods, or in none and tells why. */
  Optional<OverQuota> reserve(
      OrganizationId organization, Map<Feature, UsagePeriod> periods, long amount) {
    Plan plan = subscriptions.of(organization).plan();
    Map<Feature, UsagePeriod> done = new EnumMap<>(Feature.class);
    for (var counted : periods.entrySet()) {
      Feature feature = counted.getKey();
      UsagePeriod period = counted.getValue();
      long ceiling = plan.allowance(feature).ceiling();
      if (!counters.reserve(organization, feature, period, amount, ceiling)) {
        done.forEach((each, its) -> counters.unreserve(organization, each, its, amount));
        return Optional.of(overQuota(organization, feature, ceiling, periods, amount));
      }
      done.put(feature, period);
    }
    return Optional.empty();
  }

  /** Counts the amount as used, or tells why not. */
  Optional<OverQuota> take(OrganizationId organization, Feature feature, long amount) {
    Allowance allowance = subscriptions.of(organization).plan().allowance(feature);
    boolean taken =
        counters.use(organization, feature, UsagePeriod.STANDING, amount, allowance.ceiling());
    return taken
        ? Optional.empty()
        : Optional.of(
            overQuota(
                organization,
                feature,
                allowance.ceiling(),
                Map.of(feature, UsagePeriod.STANDING),
                amount));
  }

  private OverQuota overQuota(
      OrganizationId organization,
      Feature feature,
      long limit,
      Map<Feature, UsagePeriod> periods,
      long amount) {
    Map<Feature, Count> counts = counters.counts(organization, periods);
    return new OverQuota(
        feature,
        limit,
        catalogue.cheapestAllowing(plan -> covers(plan, counts, amount)).map(Plan::key));
  }

  private static boolean covers(Plan plan, Map<Feature, Count> counts, long amount) {
    return counts.entrySet().stream()
        .allMatch(
            counted ->
                plan.allowance(counted.getKey())
                    .covers(counted.getValue().used() + counted.getValue().reserved() + amount));
  }
}
