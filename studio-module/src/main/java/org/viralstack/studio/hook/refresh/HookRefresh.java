package org.viralstack.studio.hook.refresh;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.Feature;
import org.viralstack.billing.quota.Entitlement;
import org.viralstack.billing.quota.Entitlements;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppStatus;
import org.viralstack.studio.app.Apps;

/** Takes the wish for new hooks. */
@Service
public class HookRefresh {
  /** The most apps of one wish, the newest ones. */
  public static final int MOST_APPS = 1_000;

  private final Apps apps;
  private final Entitlements entitlements;
  private final RefreshHours hours;
  private final RefreshJobs jobs;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  HookRefresh(
      Apps apps,
      Entitlements entitlements,
      RefreshHours hours,
      RefreshJobs jobs,
      AuditEvents audit,
      Clock clock) {
    this.apps = apps;
    this.entitlements = entitlements;
    this.hours = hours;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Has hooks written in the background. Whatever is refused does not begin the hour.
   *
   * @param named the app to write for; empty for all that are active
   */
  @Transactional
  public RefreshOutcome request(Tenant tenant, Actor actor, Optional<AppId> named) {
    return switch (entitlements.feature(tenant.organization(), Feature.HOOK_REFRESH)) {
      case Entitlement.NotInPlan lacking -> new RefreshOutcome.NotInPlan(lacking);
      case Entitlement.Entitled entitled ->
          named
              .map(id -> forOne(tenant, actor, id))
              .orElseGet(
                  () ->
                      begin(
                          tenant,
                          actor,
                          apps.page(tenant, Optional.of(AppStatus.ACTIVE), 0, MOST_APPS).apps()));
    };
  }

  private RefreshOutcome forOne(Tenant tenant, Actor actor, AppId id) {
    return apps.find(tenant, id)
        .map(app -> app.status() == AppStatus.ACTIVE ? List.of(app) : List.<App>of())
        .map(active -> begin(tenant, actor, active))
        .orElseGet(RefreshOutcome.NoSuchApp::new);
  }

  private RefreshOutcome begin(Tenant tenant, Actor actor, List<App> active) {
    if (active.isEmpty()) {
      return new RefreshOutcome.NoActiveApps();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Duration> wait = hours.claim(tenant, now);
    if (wait.isPresent()) {
      return new RefreshOutcome.TooSoon(wait.get());
    }
    List<RefreshJob> added = active.stream().map(app -> jobs.add(tenant, app.id(), now)).toList();
    audit.record(
        new AuditEntry(
            Optional.of(tenant.organization()),
            actor,
            "hooks.refresh_requested",
            tenant.organization().value(),
            Map.of("apps", Integer.toString(added.size()))));
    return new RefreshOutcome.Accepted(added);
  }
}
