package org.viralstack.studio.slideshow.removal;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.lifecycle.AppContents;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.storage.RenderQueues;
import org.viralstack.studio.slideshow.storage.SlideshowRow;
import org.viralstack.studio.slideshow.storage.Slideshows;

/** Removes slideshows. */
@Service
public class SlideshowRemoval implements AppContents {
  private final Slideshows slideshows;
  private final RenderQueues queue;
  private final Quotas quotas;
  private final RemovedFiles files;
  private final AuditEvents audit;

  @Inject
  SlideshowRemoval(
      Slideshows slideshows,
      RenderQueues queue,
      Quotas quotas,
      RemovedFiles files,
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
    slideshows.lockedOf(tenant, app).forEach(this::remove);
  }

  private void remove(SlideshowRow row) {
    Slideshow slideshow = row.slideshow();
    if (slideshow.status().isOpen()) {
      queue.remove(slideshow);
      // What an earlier revision has paid for stays paid.
      row.reservation().ifPresent(quotas::release);
    }
    slideshows.remove(row);
    files.removeLater(slideshow.directory(), slideshow.status().isOpen());
    queue.wakeNext(slideshow.tenant().organization());
  }
}
