package org.viralstack.studio.app.lifecycle;

import java.util.Optional;
import org.viralstack.billing.PlanKey;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.Slug;

/** What became of the wish for an app. */
public sealed interface AppCreationOutcome {
  record Created(App app) implements AppCreationOutcome {}

  /** Another app of the tenant has the slug; nothing was made. */
  record SlugTaken(Slug slug) implements AppCreationOutcome {}

  /**
   * The plan allows no more apps; nothing was made.
   *
   * @param required the cheapest plan that would have allowed it
   */
  record OverQuota(Optional<PlanKey> required) implements AppCreationOutcome {}
}
