package org.viralstack.studio.slideshow.rendering;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.render.Deck;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowStatus;
import org.viralstack.studio.slideshow.storage.RenderQueues;
import org.viralstack.studio.slideshow.storage.SlideshowRow;
import org.viralstack.studio.slideshow.storage.Slideshows;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookEvent;
import org.viralstack.studio.webhook.delivery.WebhookEvents;

/** Writes down how far the drawing of a slideshow has come, and settles what it costs. */
@Service
class Endings {
  private final Slideshows slideshows;
  private final RenderQueues queue;
  private final Quotas quotas;
  private final Apps apps;
  private final WebhookEvents events;
  private final Clock clock;

  @Inject
  Endings(
      Slideshows slideshows,
      RenderQueues queue,
      Quotas quotas,
      Apps apps,
      WebhookEvents events,
      Clock clock) {
    this.slideshows = slideshows;
    this.queue = queue;
    this.quotas = quotas;
    this.apps = apps;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps words and look, unless somebody else has; empty when it is no longer to be drawn.
   *
   * @return the slideshow with the words that hold
   */
  @Transactional
  public Optional<Slideshow> write(Slideshow drawn, SlideshowCopy copy, Look look) {
    Optional<SlideshowRow> row = stillDrawn(drawn);
    row.filter(found -> found.slideshow().copy().isEmpty())
        .ifPresent(found -> found.write(copy, look, now()));
    return row.map(SlideshowRow::slideshow);
  }

  /** All slides are there: charges the slideshow and tells, once; whether it did. */
  @Transactional
  public boolean ready(Slideshow drawn) {
    queue.lockTurns(drawn.tenant().organization());
    Optional<SlideshowRow> found = stillDrawn(drawn);
    found.ifPresent(
        row -> {
          row.reservation().ifPresent(reservation -> quotas.commit(reservation, 1));
          row.finish(now());
          tell(row.slideshow(), EventType.SLIDESHOW_COMPLETED);
          queue.wakeNext(drawn.tenant().organization());
        });
    return found.isPresent();
  }

  /**
   * It cannot be drawn: gives back what was reserved and tells, once.
   *
   * @param reason one sentence for people
   */
  @Transactional
  public void failed(Slideshow drawn, String reason) {
    queue.lockTurns(drawn.tenant().organization());
    stillDrawn(drawn).ifPresent(row -> fail(row, reason));
  }

  /** The same for a row that the caller's transaction has locked, and the turns before it. */
  void fail(SlideshowRow row, String reason) {
    row.reservation().ifPresent(quotas::release);
    row.fail(reason, now());
    tell(row.slideshow(), EventType.SLIDESHOW_FAILED);
    queue.wakeNext(row.slideshow().tenant().organization());
  }

  private Optional<SlideshowRow> stillDrawn(Slideshow drawn) {
    return slideshows
        .locked(drawn.tenant(), drawn.id())
        .filter(row -> row.slideshow().status() == SlideshowStatus.RENDERING)
        .filter(row -> row.slideshow().revision() == drawn.revision());
  }

  private void tell(Slideshow slideshow, EventType type) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("slideshow_id", slideshow.id().value())
            .add("organization_id", slideshow.tenant().organization().value())
            .add("app_id", slideshow.app().value())
            .add("app_name", appName(slideshow));
    slideshow
        .hookText()
        .ifPresentOrElse(text -> body.add("hook_text", text), () -> body.addNull("hook_text"));
    body.add("language", slideshow.language())
        .add("slide_count", Deck.SLIDES)
        .add("template_set", Slideshow.TEMPLATE_SET);
    slideshow.error().ifPresent(error -> body.add("error", error));
    events.publish(
        slideshow.tenant(),
        new WebhookEvent(type, type.wireName() + "/" + occasion(slideshow), body.build()));
  }

  /** Each drawing is one, also that of an edit; a task that is begun anew is none. */
  private static String occasion(Slideshow slideshow) {
    return slideshow.revision() == 1
        ? slideshow.id().value()
        : slideshow.id() + "/" + slideshow.revision();
  }

  private String appName(Slideshow slideshow) {
    return apps.find(slideshow.tenant(), slideshow.app()).map(App::name).orElse("");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
