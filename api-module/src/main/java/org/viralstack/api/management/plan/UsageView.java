package org.viralstack.api.management.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Plan;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.usage.FeatureUsage;

/**
 * What an organization has used of its plan.
 *
 * @param features one for each counted feature
 * @param requests how often it may call each surface
 */
@SnakeCase
public record UsageView(String plan, List<Counted> features, List<Calls> requests) {
  /**
   * The use of one feature, in the units of the plans.
   *
   * @param surface where it counts: {@code slides}, {@code sync} or {@code both}
   * @param limit null without bound
   * @param resetsAt when the count starts again; null for what is counted as it stands
   */
  @SnakeCase
  public record Counted(
      String feature,
      String surface,
      BigDecimal used,
      BigDecimal reserved,
      @Nullable BigDecimal limit,
      @Nullable Instant resetsAt) {
    static Counted of(FeatureUsage usage) {
      Feature feature = usage.feature();
      return new Counted(
          feature.wireName(),
          surface(feature),
          feature.inUnits(usage.used()),
          feature.inUnits(usage.reserved()),
          PlanView.bound(feature, usage.limit()),
          usage.resetsAt().orElse(null));
    }

    private static String surface(Feature feature) {
      return switch (feature) {
        case APPS, SLIDESHOWS_PER_MONTH, HOOK_REFRESH, AUTOMATIC_HOOK_REFRESH, WEBHOOKS -> "slides";
        case CONCURRENT_JOBS, RENDER_MINUTES_PER_MONTH, RENDER_MINUTES_PER_DAY -> "sync";
        case API_ACCESS, SEATS -> "both";
      };
    }
  }

  /**
   * A limit of calls.
   *
   * @param per whose calls are counted together: {@code organization} or {@code key}
   */
  @SnakeCase
  public record Calls(String surface, String per, int limit, long windowSeconds) {
    static Calls of(String surface, String per, RequestLimit limit) {
      return new Calls(surface, per, limit.requests(), limit.window().toSeconds());
    }
  }

  public static UsageView of(Plan plan, List<FeatureUsage> usage) {
    return new UsageView(
        plan.key().value(),
        usage.stream().map(Counted::of).toList(),
        Stream.concat(
                Stream.of(Calls.of("slides", "organization", plan.slidesRequests())),
                plan.syncRequests().stream().map(limit -> Calls.of("sync", "key", limit)))
            .toList());
  }
}
