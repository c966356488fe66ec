package org.viralstack.studio.app.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.Quotas;
import org.viralstack.billing.quota.ReservationOutcome.OverQuota;
import org.viralstack.billing.quota.TakeOutcome;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.Slug;

/** Makes apps, within the plan and with slugs of their own. */
@Service
public class AppCreation {
  private final Apps apps;
  private final Quotas quotas;
  private final AuditEvents audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  AppCreation(Apps apps, Quotas quotas, AuditEvents audit, Ids ids, Clock clock) {
    this.apps = apps;
    this.quotas = quotas;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes an app and counts it, or does neither. */
  @Transactional
  public AppCreationOutcome create(Tenant tenant, Actor actor, NewApp wanted) {
    Slug slug = wanted.slug().orElseGet(() -> Slug.ofName(wanted.name()));
    if (!apps.claimSlug(tenant, slug)) {
      return new AppCreationOutcome.SlugTaken(slug);
    }
    return switch (count(tenant)) {
      case OverQuota over -> new AppCreationOutcome.OverQuota(over.required());
      case TakeOutcome.Taken taken ->
          new AppCreationOutcome.Created(add(tenant, actor, wanted, slug));
    };
  }

  private TakeOutcome count(Tenant tenant) {
    return tenant.testMode()
        ? new TakeOutcome.Taken()
        : quotas.take(tenant.organization(), Feature.APPS, 1);
  }

  private App add(Tenant tenant, Actor actor, NewApp wanted, Slug slug) {
    App app =
        apps.add(
            new AppId(ids.next(AppId.PREFIX)),
            tenant,
            wanted,
            slug,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    audit.record(new AuditEntry(tenant.organization(), actor, "app.created", app.id().value()));
    return app;
  }
}
