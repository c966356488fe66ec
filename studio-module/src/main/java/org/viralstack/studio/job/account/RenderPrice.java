package org.viralstack.studio.job.account;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Frame;
import org.viralstack.billing.quota.Entitlement;
import org.viralstack.billing.quota.Entitlements;
import org.viralstack.billing.usage.FeatureUsage;
import org.viralstack.billing.usage.Usage;

/** Judges movies without taking anything. Safe for use by many threads. */
@Service
public class RenderPrice {
  private final Entitlements entitlements;
  private final Usage usage;

  @Inject
  RenderPrice(Entitlements entitlements, Usage usage) {
    this.entitlements = entitlements;
    this.usage = usage;
  }

  /** Why the plan has no movies of that size or length at all; empty when it has. */
  public Optional<Entitlement.NotInPlan> beyondPlan(Tenant tenant, Frame frame, Duration length) {
    return Stream.of(
            entitlements.frame(tenant.organization(), frame),
            entitlements.length(tenant.organization(), length))
        .flatMap(
            answer ->
                answer instanceof Entitlement.NotInPlan lacking
                    ? Stream.of(lacking)
                    : Stream.empty())
        .findFirst();
  }

  /** Of what there is not enough left at this moment for a movie of that length. */
  public List<Feature> exhausted(Tenant tenant, Duration length) {
    if (tenant.testMode()) {
      return List.of();
    }
    List<Feature> exhausted = new ArrayList<>();
    for (FeatureUsage each : usage.of(tenant.organization())) {
      long wanted =
          switch (each.feature()) {
            case CONCURRENT_JOBS -> 1;
            case RENDER_MINUTES_PER_MONTH, RENDER_MINUTES_PER_DAY -> length.toMillis();
            default -> 0;
          };
      if (wanted > 0 && !each.limit().covers(each.used() + each.reserved() + wanted)) {
        exhausted.add(each.feature());
      }
    }
    return List.copyOf(exhausted);
  }
}
