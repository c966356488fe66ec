package org.viralstack.studio.app.screenshot;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.AppId;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppScreenshot.Uploaded;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.removal.FileRemoval;

/** Gives a file that is kept to its app. */
@Service
class Attachment {
  private final Apps apps;
  private final FileRemoval files;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  Attachment(Apps apps, FileRemoval files, AuditEvents audit, Clock clock) {
    this.apps = apps;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds the picture to the app, or has its file removed. */
  @Transactional
  public UploadOutcome attach(Tenant tenant, Actor actor, AppId id, ScreenshotId screenshot) {
    ObjectKey key = AppFiles.screenshot(tenant, id, screenshot);
    Optional<App> held = apps.hold(tenant, id);
    if (held.isEmpty()) {
      files.remove(key);
      return new UploadOutcome.NoSuchApp();
    }
    if (held.get().screenshots().size() >= App.MOST_SCREENSHOTS) {
      files.remove(key);
      return new UploadOutcome.TooMany();
    }
    if (!files.keep(key)) {
      return new UploadOutcome.Busy();
    }
    App app =
        apps.addScreenshot(
            tenant, id, new Uploaded(screenshot), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    audit.record(
        new AuditEntry(
            Optional.of(tenant.organization()),
            actor,
            "app.screenshot_added",
            id.value(),
            Map.of("screenshot", screenshot.value())));
    return new UploadOutcome.Kept(screenshot, app);
  }
}
