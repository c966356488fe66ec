package org.viralstack.billing.quota;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Predicate;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Frame;
import org.viralstack.billing.Plan;
import org.viralstack.billing.catalogue.PlanCatalogue;
import org.viralstack.billing.quota.Entitlement.Entitled;
import org.viralstack.billing.quota.Entitlement.NotInPlan;
import org.viralstack.billing.subscription.Subscriptions;

/**
 * Decides what needs no counting: whether a plan has a feature at all, and how large a single piece
 * of work may be. Costs no SQL in the steady state. Safe for use by many threads.
 */
@Service
public class Entitlements {
  private final Subscriptions subscriptions;
  private final PlanCatalogue catalogue;

  @Inject
  Entitlements(Subscriptions subscriptions, PlanCatalogue catalogue) {
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
  }

  /** Whether the plan has the feature, of which it allows at least one where it is counted. */
  public Entitlement feature(OrganizationId organization, Feature feature) {
    return decide(organization, feature.wireName(), plan -> plan.includes(feature));
  }

  /** Whether one job may make a video of that length. */
  public Entitlement length(OrganizationId organization, Duration video) {
    return decide(
        organization, "longest_job_minutes", plan -> plan.longestJob().compareTo(video) >= 0);
  }

  /** Whether a job may have frames of that size, in either orientation. */
  public Entitlement frame(OrganizationId organization, Frame frame) {
    return decide(organization, "largest_frame", plan -> plan.largestFrame().holds(frame));
  }

  private Entitlement decide(OrganizationId organization, String name, Predicate<Plan> allows) {
    Plan plan = subscriptions.of(organization).plan();
    return allows.test(plan)
        ? new Entitled()
        : new NotInPlan(name, plan, catalogue.cheapestAllowing(allows).map(Plan::key));
  }
}
