package org.viralstack.studio.app.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.AppId;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppEdit;
import org.viralstack.studio.app.AppScreenshot;
import org.viralstack.studio.app.AppScreenshot.Uploaded;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.app.screenshot.AppFiles;
import org.viralstack.studio.file.removal.FileRemoval;

/** Changes apps. */
@Service
public class AppEditing {
  private final Apps apps;
  private final FileRemoval files;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  AppEditing(Apps apps, FileRemoval files, AuditEvents audit, Clock clock) {
    this.apps = apps;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** Changes everything that is asked for, or nothing. Pictures that are left out are removed. */
  @Transactional
  public AppEditOutcome edit(Tenant tenant, Actor actor, AppId id, AppEdit edit) {
    Optional<App> held = apps.hold(tenant, id);
    if (held.isEmpty()) {
      return new AppEditOutcome.NoSuchApp();
    }
    App before = held.get();
    List<ScreenshotId> had = uploaded(before.screenshots());
    List<ScreenshotId> wanted = edit.screenshots().map(AppEditing::uploaded).orElse(had);
    Optional<ScreenshotId> unknown = wanted.stream().filter(one -> !had.contains(one)).findFirst();
    if (unknown.isPresent()) {
      return new AppEditOutcome.NoSuchScreenshot(unknown.get());
    }
    boolean slugIsFree =
        edit.slug().filter(slug -> !slug.equals(before.slug())).stream()
            .allMatch(slug -> apps.claimSlug(tenant, slug));
    if (!slugIsFree) {
      return new AppEditOutcome.SlugTaken(edit.slug().orElseThrow());
    }
    had.stream()
        .filter(one -> !wanted.contains(one))
        .forEach(one -> files.remove(AppFiles.screenshot(tenant, id, one)));
    App after = apps.change(tenant, id, edit, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    audit.record(new AuditEntry(tenant.organization(), actor, "app.updated", id.value()));
    return new AppEditOutcome.Changed(after);
  }

  private static List<ScreenshotId> uploaded(List<AppScreenshot> screenshots) {
    return screenshots.stream()
        .filter(Uploaded.class::isInstance)
        .map(one -> ((Uploaded) one).id())
        .toList();
  }
}
