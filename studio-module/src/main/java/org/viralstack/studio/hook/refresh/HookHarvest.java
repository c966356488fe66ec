package org.viralstack.studio.hook.refresh;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.HookId;
import org.viralstack.studio.hook.HookStatus;
import org.viralstack.studio.hook.Hooks;
import org.viralstack.studio.hook.NewHook;
import org.viralstack.studio.hook.source.HookDraft;
import org.viralstack.studio.hook.source.HookOrigin;

/** Keeps of what a source wrote what is new to the organization. */
@Service
class HookHarvest {
  /** The most hooks that one job adds. */
  static final int MOST = 12;

  private final Hooks hooks;
  private final RefreshJobs jobs;
  private final AuditEvents audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  HookHarvest(Hooks hooks, RefreshJobs jobs, AuditEvents audit, Ids ids, Clock clock) {
    this.hooks = hooks;
    this.jobs = jobs;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Finishes the job with these drafts, unless it is finished. */
  @Transactional
  public void keep(RefreshJob job, String niche, List<HookDraft> drafts) {
    hooks.lock(job.tenant());
    if (jobs.open(job.id()).isEmpty()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int added = add(job, niche, drafts, now);
    jobs.finish(job.id(), added, now);
    audit.record(
        new AuditEntry(
            Optional.of(job.tenant().organization()),
            new Actor.Installation(),
            "hooks.refreshed",
            job.app().value(),
            Map.of("job", job.id().value(), "added", Integer.toString(added))));
  }

  private int add(RefreshJob job, String niche, List<HookDraft> drafts, Instant now) {
    Tenant tenant = job.tenant();
    int added = 0;
    for (HookDraft draft : drafts) {
      // One after the other, since drafts may say the same as each other but for the case.
      if (added < MOST
          && hooks.saying(tenant, niche, draft.language(), draft.text()).isEmpty()
          && hooks.room(tenant, 1) == 1) {
        hooks.add(new HookId(ids.next(HookId.PREFIX)), tenant, hook(job, niche, draft), now);
        added++;
      }
    }
    return added;
  }

  private static NewHook hook(RefreshJob job, String niche, HookDraft draft) {
    return new NewHook(
        Optional.of(job.app()),
        draft.text(),
        draft.category(),
        draft.language(),
        niche,
        HookOrigin.GENERATED,
        HookStatus.PENDING);
  }
}
