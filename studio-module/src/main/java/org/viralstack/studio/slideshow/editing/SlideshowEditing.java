package org.viralstack.studio.slideshow.editing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.Deck;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.SlideshowStatus;
import org.viralstack.studio.slideshow.storage.RenderQueues;
import org.viralstack.studio.slideshow.storage.SlideshowRow;
import org.viralstack.studio.slideshow.storage.Slideshows;

/** Changes the words of slideshows. */
@Service
public class SlideshowEditing {
  private final Slideshows slideshows;
  private final RenderQueues queue;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  SlideshowEditing(Slideshows slideshows, RenderQueues queue, AuditEvents audit, Clock clock) {
    this.slideshows = slideshows;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /** Changes words and asks for the drawing of the slides that they are on. */
  @Transactional
  public EditOutcome edit(Tenant tenant, Actor actor, SlideshowId id, TextEdit edit) {
    Optional<SlideshowRow> found = slideshows.locked(tenant, id);
    if (found.isEmpty()) {
      return new EditOutcome.NotFound();
    }
    Slideshow slideshow = found.get().slideshow();
    if (!isEditable(slideshow)) {
      return new EditOutcome.NotReady(slideshow.status());
    }
    SlideshowCopy before = slideshow.copy().orElseThrow();
    SlideshowCopy after;
    try {
      after = edit.applied(before);
    } catch (IllegalArgumentException unfit) {
      return new EditOutcome.Unfit(String.valueOf(unfit.getMessage()));
    }
    return edited(found.get(), actor, before, after);
  }

  /** A READY one, or one of which an earlier edit could not be drawn. */
  private static boolean isEditable(Slideshow slideshow) {
    return slideshow.status() == SlideshowStatus.READY
        || (slideshow.status() == SlideshowStatus.FAILED && slideshow.revision() > 1);
  }

  private EditOutcome edited(
      SlideshowRow row, Actor actor, SlideshowCopy before, SlideshowCopy after) {
    Slideshow slideshow = row.slideshow();
    Set<Integer> redrawn =
        IntStream.rangeClosed(1, Deck.SLIDES)
            .filter(
                position ->
                    !after.slides().get(position - 1).equals(before.slides().get(position - 1))
                        || isUndrawn(slideshow, position))
            .boxed()
            .collect(Collectors.toSet());
    row.rewrite(after, redrawn, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (!redrawn.isEmpty()) {
      queue.add(row.slideshow());
    }
    audit.record(
        new AuditEntry(
            slideshow.tenant().organization(), actor, "slideshow.edited", slideshow.id().value()));
    return new EditOutcome.Edited(row.slideshow());
  }

  private static boolean isUndrawn(Slideshow slideshow, int position) {
    return slideshow.status() == SlideshowStatus.FAILED
        && slideshow.drawnIn().get(position - 1) == slideshow.revision();
  }
}
