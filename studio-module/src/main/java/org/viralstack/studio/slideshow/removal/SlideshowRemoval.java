package org.viralstack.studio.slideshow.removal;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.billing.quota.reservation.ReservationId;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.lifecycle.AppContents;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.removal.FileRemoval;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.storage.Drawing;
import org.viralstack.studio.slideshow.storage.RemovedSlideshow;
import org.viralstack.studio.slideshow.storage.RenderQueues;
import org.viralstack.studio.slideshow.storage.SlideshowRow;
import org.viralstack.studio.slideshow.storage.Slideshows;

/** Removes slideshows. */
@Service
public class SlideshowRemoval implements AppContents {
  private final Slideshows slideshows;
  private final RenderQueues queue;
  private final Quotas quotas;
  private final FileRemoval files;
  private final AuditEvents audit;

  @Inject
  SlideshowRemoval(
      Slideshows slideshows,
      RenderQueues queue,
      Quotas quotas,
      FileRemoval files,
      AuditEvents audit) {
    this.slideshows = slideshows;
    this.queue = queue;
    this.quotas = quotas;
    this.files = files;
    this.audit = audit;
  }

  /** Removes a slideshow, cancelling its making; tells whether there was one. */
  @Transactional
  public boolean remove(Tenant tenant, Actor actor, SlideshowId id) {
    queue.lockTurns(tenant.organization());
    Optional<SlideshowRow> found = slideshows.locked(tenant, id);
    found.ifPresent(
        row -> {
          remove(row);
          audit.record(
              new AuditEntry(tenant.organization(), actor, "slideshow.deleted", id.value()));
        });
    return found.isPresent();
  }

  @Override
  @Transactional
  public boolean isBusy(Tenant tenant, AppId app) {
    return slideshows.isAnyOpen(tenant, app);
  }

  @Override
  @Transactional
  public void removeAll(Tenant tenant, AppId app) {
    queue.lockTurns(tenant.organization());
    List<RemovedSlideshow> removed = slideshows.removeAll(tenant, app);
    List<ObjectKey> finished = new ArrayList<>();
    for (RemovedSlideshow each : removed) {
      ObjectKey directory = Slideshow.directory(tenant, each.drawing().slideshow());
      if (each.open()) {
        cancel(each.drawing(), each.reservation(), directory);
      } else {
        finished.add(directory);
      }
    }
    files.removeAll(finished);
    queue.wakeNext(tenant.organization());
  }

  private void remove(SlideshowRow row) {
    Slideshow slideshow = row.slideshow();
    slideshows.remove(row);
    if (slideshow.status().isOpen()) {
      cancel(Drawing.of(slideshow), row.reservation(), slideshow.directory());
    } else {
      files.remove(slideshow.directory());
    }
    queue.wakeNext(slideshow.tenant().organization());
  }

  private void cancel(Drawing drawing, Optional<ReservationId> reservation, ObjectKey directory) {
    // What an earlier revision has paid for stays paid.
    reservation.ifPresent(quotas::release);
    queue.remove(drawing);
    files.removeInUse(directory);
  }
}
