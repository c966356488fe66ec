package org.viralstack.studio.hook.refresh;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppStatus;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.hook.source.HookSource;
import org.viralstack.studio.hook.source.HookWish;

/** Does a job; harmless to repeat. */
@Service
class RefreshWork {
  /** More than are kept, since some will not be new. */
  private static final int DRAFTS = 40;

  private final RefreshJobs jobs;
  private final Apps apps;
  private final HookSource source;
  private final HookHarvest harvest;

  @Inject
  RefreshWork(RefreshJobs jobs, Apps apps, HookSource source, HookHarvest harvest) {
    this.jobs = jobs;
    this.apps = apps;
    this.source = source;
    this.harvest = harvest;
  }

  void perform(JobId id) {
    jobs.open(id).ifPresent(this::perform);
  }

  private void perform(RefreshJob job) {
    Optional<App> active =
        apps.find(job.tenant(), job.app()).filter(app -> app.status() == AppStatus.ACTIVE);
    if (active.isEmpty()) {
      harvest.keep(job, "", List.of());
      return;
    }
    App app = active.get();
    HookWish wish = HookWish.of(profile(app), DRAFTS, job.id().seed());
    harvest.keep(job, app.niche(), source.write(wish));
  }

  private static AppProfile profile(App app) {
    return new AppProfile(
        app.name(), app.niche(), app.language(), app.audience(), app.valueProps());
  }
}
