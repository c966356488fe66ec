package org.viralstack.studio.job.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.viralstack.billing.Feature;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.quota.Entitlement;
import org.viralstack.studio.JobId;

/** What became of the wish for a movie; nothing was made unless it says so. */
public sealed interface SubmissionOutcome {
  /** It waits to be made. */
  record Queued(JobId job) implements SubmissionOutcome {}

  /** The plan has no movies of that size or length. */
  record BeyondPlan(Entitlement.NotInPlan lacking) implements SubmissionOutcome {}

  /**
   * There is not enough left.
   *
   * @param feature of what
   * @param required the cheapest plan that would have had enough
   */
  record OverQuota(Feature feature, Optional<PlanKey> required) implements SubmissionOutcome {}

  /**
   * What it would cost; it was only tried.
   *
   * @param length for which would be paid, as far as it can be told
   * @param beyondPlan whether the plan has no movies of that size or length
   * @param exhausted of what there would not be enough
   */
  record Priced(Duration length, int scenes, boolean beyondPlan, List<Feature> exhausted)
      implements SubmissionOutcome {
    public Priced {
      exhausted = List.copyOf(exhausted);
    }
  }
}
