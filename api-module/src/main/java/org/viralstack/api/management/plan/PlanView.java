package org.viralstack.api.management.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.billing.Allowance;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Frame;
import org.viralstack.billing.Plan;
import org.viralstack.billing.RequestLimit;

/**
 * A plan as it goes over the wire, under the names of the catalogue.
 *
 * @param features true or false where the plan has it or not, else the amount; null without bound
 */
@SnakeCase
record PlanView(
    String key,
    String name,
    @JsonProperty("price_per_month_usd") BigDecimal price,
    int slidesRequestsPerMinute,
    @Nullable Integer syncRequestsPerMinute,
    long longestJobMinutes,
    Frame largestFrame,
    Map<String, @Nullable Object> features) {

  static PlanView of(Plan plan) {
    return new PlanView(
        plan.key().value(),
        plan.name(),
        plan.pricePerMonth(),
        plan.slidesRequests().requests(),
        plan.syncRequests().map(RequestLimit::requests).orElse(null),
        plan.longestJob().toMinutes(),
        plan.largestFrame(),
        features(plan));
  }

  private static Map<String, @Nullable Object> features(Plan plan) {
    Map<String, @Nullable Object> features = new LinkedHashMap<>();
    Arrays.stream(Feature.values())
        .forEach(feature -> features.put(feature.wireName(), allowed(feature, plan)));
    return features;
  }

  private static @Nullable Object allowed(Feature feature, Plan plan) {
    return feature.measure() == Feature.Measure.SWITCH
        ? (Object) plan.includes(feature)
        : bound(feature, plan.allowance(feature));
  }

  /** The bound in the units of the plans, or null where there is none. */
  static @Nullable BigDecimal bound(Feature feature, Allowance allowance) {
    return switch (allowance) {
      case Allowance.UpTo upTo -> feature.inUnits(upTo.amount());
      case Allowance.Unlimited unlimited -> null;
    };
  }
}
