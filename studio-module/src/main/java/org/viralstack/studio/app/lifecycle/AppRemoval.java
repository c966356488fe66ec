package org.viralstack.studio.app.lifecycle;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppStatus;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.app.screenshot.AppFiles;
import org.viralstack.studio.file.removal.FileRemoval;

/** Deletes apps. */
@Service
public class AppRemoval {
  private final Apps apps;
  private final Instance<AppContents> contents;
  private final Quotas quotas;
  private final FileRemoval files;
  private final AuditEvents audit;

  @Inject
  AppRemoval(
      Apps apps,
      Instance<AppContents> contents,
      Quotas quotas,
      FileRemoval files,
      AuditEvents audit) {
    this.apps = apps;
    this.contents = contents;
    this.quotas = quotas;
    this.files = files;
    this.audit = audit;
  }

  /** Deletes an app with all that belongs to it, and gives its place in the quota back once. */
  @Transactional
  public AppRemovalOutcome delete(Tenant tenant, Actor actor, AppId id) {
    Optional<App> held = apps.hold(tenant, id);
    if (held.isEmpty()) {
      return AppRemovalOutcome.NO_SUCH_APP;
    }
    if (held.get().status() == AppStatus.ACTIVE
        && contents.stream().anyMatch(kind -> kind.isBusy(tenant, id))) {
      return AppRemovalOutcome.AT_WORK;
    }
    contents.forEach(kind -> kind.removeAll(tenant, id));
    apps.delete(tenant, id);
    if (!tenant.testMode()) {
      quotas.giveBack(tenant.organization(), Feature.APPS, 1);
    }
    files.remove(AppFiles.directory(tenant, id));
    audit.record(new AuditEntry(tenant.organization(), actor, "app.deleted", id.value()));
    return AppRemovalOutcome.DELETED;
  }
}
