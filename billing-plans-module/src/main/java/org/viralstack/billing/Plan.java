package org.viralstack.billing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/**
 * What an organization gets for its money. Immutable.
 *
 * @param name as people read it, such as {@code Pro}
 * @param pricePerMonth US dollars with at most two decimals; 0 or more
 * @param slidesRequests calls of the Slides surface, per organization
 * @param syncRequests calls of the Sync surface, per key; empty where keys are not accepted
 * @param longestJob the longest finished video of one job
 * @param largestFrame the largest frame of a job, in either orientation
 * @param allowances one for each feature
 */
public record Plan(
    PlanKey key,
    String name,
    BigDecimal pricePerMonth,
    RequestLimit slidesRequests,
    Optional<RequestLimit> syncRequests,
    Duration longestJob,
    Frame largestFrame,
    Map<Feature, Allowance> allowances) {

  /**
   * @throws IllegalArgumentException when a feature has no allowance
   */
  public Plan {
    if (!allowances.keySet().equals(EnumSet.allOf(Feature.class))) {
      throw new IllegalArgumentException("a plan says something about every feature");
    }
    allowances = Collections.unmodifiableMap(new EnumMap<>(allowances));
  }

  /** How much of {@code feature} this plan allows. */
  public Allowance allowance(Feature feature) {
    return allowances.getOrDefault(feature, Allowance.none());
  }

  /** Tells whether the feature is part of this plan at all. */
  public boolean includes(Feature feature) {
    return allowance(feature).covers(1);
  }
}
