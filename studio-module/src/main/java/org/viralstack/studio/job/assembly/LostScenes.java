package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobPhase;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.cache.RenderedScenes;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Scenes that were rendered and whose files are gone. */
@Service
class LostScenes {
  /** A store that loses more often than that has a fault of its own. */
  private static final int MOST_TIMES = 3;

  private final Jobs jobs;
  private final RenderedScenes rendered;
  private final JobQueues queues;
  private final Clock clock;

  @Inject
  LostScenes(Jobs jobs, RenderedScenes rendered, JobQueues queues, Clock clock) {
    this.jobs = jobs;
    this.rendered = rendered;
    this.queues = queues;
    this.clock = clock;
  }

  /**
   * Has scenes rendered again and the movie joined after that, unless it has ended.
   *
   * @return false when that has been done too often
   */
  @Transactional
  public boolean renderAgain(Job movie, JobId assembly, List<ScenePart> lost) {
    queues.hold(movie.tenant().organization());
    Optional<JobRow> parent =
        jobs.locked(movie.id()).filter(row -> row.status() == JobStatus.RUNNING);
    Optional<JobRow> joining =
        parent.flatMap(row -> jobs.locked(assembly)).filter(row -> row.status().isOpen());
    if (joining.isEmpty()) {
      return true;
    }
    if (jobs.job(joining.get()).losses() >= MOST_TIMES) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (ScenePart scene : lost) {
      scene.digest().ifPresent(digest -> rendered.forget(movie.tenant(), digest));
      jobs.locked(scene.id()).ifPresent(row -> row.renew(now));
    }
    joining.get().standBy(now);
    parent.get().enter(JobPhase.RENDERING, Progresses.PLANNED, now);
    queues.dispatch(movie.tenant().organization());
    return true;
  }
}
