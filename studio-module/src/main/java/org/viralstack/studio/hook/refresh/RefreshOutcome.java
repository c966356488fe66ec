package org.viralstack.studio.hook.refresh;

import java.time.Duration;
import java.util.List;
import org.viralstack.billing.quota.Entitlement;

/** What became of the wish for new hooks. */
public sealed interface RefreshOutcome {
  /** Under way: one job for each app. */
  record Accepted(List<RefreshJob> jobs) implements RefreshOutcome {
    public Accepted {
      jobs = List.copyOf(jobs);
    }
  }

  record NotInPlan(Entitlement.NotInPlan lacking) implements RefreshOutcome {}

  record NoSuchApp() implements RefreshOutcome {}

  /** There is no active app, or the one that was named is not. */
  record NoActiveApps() implements RefreshOutcome {}

  /**
   * Somebody of the organization has asked within the hour.
   *
   * @param rest until it may be asked again; more than nothing
   */
  record TooSoon(Duration rest) implements RefreshOutcome {}
}
