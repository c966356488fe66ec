package org.viralstack.studio.slideshow.creation;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.render.Deck;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppStatus;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.hook.HookTexts;
import org.viralstack.studio.slideshow.Look;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.SlideshowStatus;
import org.viralstack.studio.slideshow.storage.RenderQueues;
import org.viralstack.studio.slideshow.storage.Slideshows;
import org.viralstack.studio.template.TemplateChoice;
import org.viralstack.studio.template.Templates;

/** Makes slideshows, within the plan. */
@Service
public class SlideshowCreation {
  private final Apps apps;
  private final Instance<HookTexts> hooks;
  private final Templates templates;
  private final Slideshows slideshows;
  private final RenderQueues queue;
  private final Payment payment;
  private final AuditEvents audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  SlideshowCreation(
      Apps apps,
      Instance<HookTexts> hooks,
      Templates templates,
      Slideshows slideshows,
      RenderQueues queue,
      Payment payment,
      AuditEvents audit,
      Ids ids,
      Clock clock) {
    this.apps = apps;
    this.hooks = hooks;
    this.templates = templates;
    this.slideshows = slideshows;
    this.queue = queue;
    this.payment = payment;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes a slideshow that waits to be drawn, reserves it and asks for the work, or does none. */
  @Transactional
  public CreationOutcome create(Tenant tenant, Actor actor, NewSlideshow wanted) {
    CreationOutcome outcome = judge(tenant, wanted);
    if (!(outcome instanceof CreationOutcome.Possible possible)) {
      return outcome;
    }
    return switch (payment.reserve(tenant)) {
      case Payment.Refused refused -> new CreationOutcome.OverQuota(refused.required());
      case Payment.Free free -> queued(actor, possible.slideshow(), Optional.empty());
      case Payment.Reserved paid -> queued(actor, possible.slideshow(), Optional.of(paid.by()));
    };
  }

  /** Tells what {@link #create} would do now; makes and reserves nothing. */
  @Transactional
  public CreationOutcome attempt(Tenant tenant, NewSlideshow wanted) {
    CreationOutcome outcome = judge(tenant, wanted);
    return outcome instanceof CreationOutcome.Possible
        ? payment
            .refusalNow(tenant)
            .<CreationOutcome>map(refused -> new CreationOutcome.OverQuota(refused.required()))
            .orElse(outcome)
        : outcome;
  }

  private CreationOutcome judge(Tenant tenant, NewSlideshow wanted) {
    slideshows.holdApp(wanted.app());
    Optional<App> app = apps.find(tenant, wanted.app());
    if (app.isEmpty()) {
      return new CreationOutcome.AppNotFound();
    }
    if (app.get().status() != AppStatus.ACTIVE) {
      return new CreationOutcome.AppArchived();
    }
    Optional<String> opener = wanted.hook().flatMap(hook -> hookText(tenant, hook));
    if (wanted.hook().isPresent() && opener.isEmpty()) {
      return new CreationOutcome.HookNotFound();
    }
    TemplateChoice choice =
        templates.choose(app.get().niche(), wanted.template(), wanted.variables());
    if (choice instanceof TemplateChoice.Chosen
        && wanted.images() == ImageSource.SCREENSHOTS
        && Look.surePicturesOf(app.get()).isEmpty()) {
      return new CreationOutcome.NoPictures();
    }
    return choice instanceof TemplateChoice.Chosen chosen
        ? new CreationOutcome.Possible(
            draft(tenant, app.get(), wanted.hook(), opener, chosen.values(), wanted.template()))
        : new CreationOutcome.TemplateRefused(choice);
  }

  private Optional<String> hookText(Tenant tenant, String hook) {
    return hooks.isResolvable() ? hooks.get().text(tenant, hook) : Optional.empty();
  }

  private Slideshow draft(
      Tenant tenant,
      App app,
      Optional<String> hook,
      Optional<String> opener,
      Map<String, String> values,
      String template) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Slideshow(
        new SlideshowId(ids.next(SlideshowId.PREFIX)),
        tenant,
        app.id(),
        hook,
        opener,
        SlideshowStatus.QUEUED,
        app.language(),
        template,
        values,
        Optional.empty(),
        Optional.empty(),
        1,
        Collections.nCopies(Deck.SLIDES, 1),
        Optional.empty(),
        now,
        now);
  }

  private CreationOutcome queued(
      Actor actor, Slideshow slideshow, Optional<ReservationId> reservation) {
    slideshows.add(slideshow, reservation);
    queue.add(slideshow);
    audit.record(
        new AuditEntry(
            slideshow.tenant().organization(), actor, "slideshow.created", slideshow.id().value()));
    return new CreationOutcome.Queued(slideshow);
  }
}
