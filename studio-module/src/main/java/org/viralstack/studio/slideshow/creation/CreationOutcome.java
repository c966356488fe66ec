package org.viralstack.studio.slideshow.creation;

import java.util.Optional;
import org.viralstack.billing.PlanKey;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.template.TemplateChoice;

/** What became of the wish for a slideshow; nothing was made unless it says so. */
public sealed interface CreationOutcome {
  /** It waits to be made. */
  record Queued(Slideshow slideshow) implements CreationOutcome {}

  /** It would have been made as this; it was only tried. */
  record Possible(Slideshow slideshow) implements CreationOutcome {}

  record AppNotFound() implements CreationOutcome {}

  record AppArchived() implements CreationOutcome {}

  record HookNotFound() implements CreationOutcome {}

  /** Only pictures of the app were wanted, and it has none that could be shown. */
  record NoPictures() implements CreationOutcome {}

  /**
   * The template or its variables will not do.
   *
   * @param choice which is never {@link TemplateChoice.Chosen}
   */
  record TemplateRefused(TemplateChoice choice) implements CreationOutcome {}

  /**
   * The plan allows no more slideshows in this period.
   *
   * @param required the cheapest plan that would have allowed it
   */
  record OverQuota(Optional<PlanKey> required) implements CreationOutcome {}
}
