package org.viralstack.studio.job.watch;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.storage.Jobs;

/** Tells watchers how their jobs go. Safe for use by many threads. */
@Service
public class JobWatch {
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Jobs jobs;
  private final Clock clock;
  private final WatchSettings settings;
  private final List<Watch> watches = new ArrayList<>();
  private @Nullable Periodic looking;

  /**
   * @throws IllegalArgumentException when a configured value is outside its range; stops the start
   */
  @Inject
  JobWatch(Jobs jobs, Clock clock, Config config) {
    this.jobs = jobs;
    this.clock = clock;
    this.settings = WatchSettings.from(config);
  }

  synchronized void start(@Observes ApplicationStart start) {
    if (looking == null) {
      looking = Periodic.start("viralstack-watch", LOOK, this::look);
    }
  }

  synchronized void stop(@Observes ApplicationStop stop) {
    if (looking != null) {
      looking.close();
      looking = null;
    }
  }

  /**
   * Has somebody told of a job from the next look on.
   *
   * @param version the last state that they were told, or -1
   */
  public WatchOutcome watch(Job job, long version, JobWatcher watcher) {
    OrganizationId organization = job.tenant().organization();
    Watch watch = new Watch(organization, job.id(), watcher, version, clock.instant());
    synchronized (watches) {
      watches.removeIf(each -> each.watcher().isGone());
      long others =
          watches.stream().filter(each -> each.organization().equals(organization)).count();
      if (others >= settings.mostOfOne() || watches.size() >= WatchSettings.MOST) {
        return WatchOutcome.TOO_MANY;
      }
      watches.add(watch);
    }
    return WatchOutcome.WATCHING;
  }

  private void look() {
    List<Watch> now;
    synchronized (watches) {
      watches.removeIf(watch -> watch.watcher().isGone());
      now = List.copyOf(watches);
    }
    Set<JobId> ids = new HashSet<>();
    now.forEach(watch -> ids.add(watch.job()));
    Map<JobId, Job> states = new HashMap<>();
    jobs.all(ids).forEach(job -> states.put(job.id(), job));
    Instant at = clock.instant();
    List<Watch> over = now.stream().filter(watch -> isOver(watch, states, at)).toList();
    synchronized (watches) {
      watches.removeAll(over);
    }
  }

  private boolean isOver(Watch watch, Map<JobId, Job> states, Instant at) {
    Job state = states.get(watch.job());
    if (state == null) {
      watch.watcher().gone();
      return true;
    }
    return watch.tell(state, at, settings.silence());
  }
}
