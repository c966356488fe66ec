package org.viralstack.studio.slideshow.rendering;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.billing.quota.reservation.ReservationState;
import org.viralstack.billing.subscription.Subscriptions;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.SlideshowStatus;
import org.viralstack.studio.slideshow.creation.Payment;
import org.viralstack.studio.slideshow.storage.Drawing;
import org.viralstack.studio.slideshow.storage.RenderQueues;
import org.viralstack.studio.slideshow.storage.SlideshowRow;
import org.viralstack.studio.slideshow.storage.Slideshows;

/** Decides whose turn it is to be drawn. */
@Service
class Turns {
  private static final Duration WAIT_PER_PLACE = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Slideshows slideshows;
  private final RenderQueues queue;
  private final Quotas quotas;
  private final Payment payment;
  private final Subscriptions subscriptions;
  private final RenderingSettings settings;
  private final Endings endings;
  private final Clock clock;

  @Inject
  Turns(
      Slideshows slideshows,
      RenderQueues queue,
      Quotas quotas,
      Payment payment,
      Subscriptions subscriptions,
      RenderingSettings settings,
      Endings endings,
      Clock clock) {
    this.slideshows = slideshows;
    this.queue = queue;
    this.quotas = quotas;
    this.payment = payment;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.endings = endings;
    this.clock = clock;
  }

  /** Begins the drawing if there is a free place for it. What pays for it lives on either way. */
  @Transactional
  public Turn take(Tenant tenant, Drawing drawing) {
    SlideshowId id = drawing.slideshow();
    queue.lockTurns(tenant.organization());
    Optional<SlideshowRow> row = slideshows.locked(tenant, id);
    Optional<Slideshow> found = row.map(SlideshowRow::slideshow);
    if (found.filter(slideshow -> isDue(slideshow, drawing)).isEmpty()) {
      return new Turn.Never();
    }
    if (!isPaid(row.get(), found.get())) {
      return new Turn.Never();
    }
    if (found.get().status() == SlideshowStatus.QUEUED
        && queue.othersRunning(tenant.organization(), id) >= places(tenant.organization())) {
      return new Turn.Later(wait(queue.waitingBefore(tenant.organization(), id)));
    }
    row.get().begin(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return new Turn.Now(row.get().slideshow());
  }

  private static boolean isDue(Slideshow slideshow, Drawing drawing) {
    return slideshow.status().isOpen() && slideshow.revision() == drawing.revision();
  }

  private long places(OrganizationId organization) {
    long jobs = subscriptions.of(organization).plan().allowance(Feature.CONCURRENT_JOBS).ceiling();
    return Math.max(1, Math.min(jobs, settings.atOnce()));
  }

  private static Duration wait(int before) {
    Duration wait = WAIT_PER_PLACE.multipliedBy(1 + before / 2L);
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /**
   * Renews what is reserved. A reservation that ran out while no node was at work is made anew; if
   * the plan has no room any more, the slideshow fails.
   */
  private boolean isPaid(SlideshowRow row, Slideshow slideshow) {
    Optional<ReservationId> reservation = row.reservation();
    if (reservation.isEmpty()
        || !(quotas.renew(reservation.get()) instanceof ReservationState.Lapsed)
        || slideshow.revision() > 1) {
      return true;
    }
    return switch (payment.reserve(slideshow.tenant())) {
      case Payment.Free free -> true;
      case Payment.Reserved anew -> {
        row.payBy(anew.by());
        yield true;
      }
      case Payment.Refused refused -> {
        endings.fail(row, "The plan had no slideshow left when its turn came.");
        yield false;
      }
    };
  }
}
