package org.viralstack.billing.usage;

import java.time.Instant;
import java.util.Optional;
import org.viralstack.billing.Allowance;
import org.viralstack.billing.Feature;

/**
 * How much of a feature is used, in its amounts.
 *
 * @param reserved set aside for work that has not ended yet
 * @param resetsAt when the count starts again; empty for what is counted as it stands
 */
public record FeatureUsage(
    Feature feature, long used, long reserved, Allowance limit, Optional<Instant> resetsAt) {}
