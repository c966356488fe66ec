package org.viralstack.studio.job.scene;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.cache.RenderedScenes;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Begins the rendering of scenes. */
@Service
class SceneTurns {
  private final Jobs jobs;
  private final RenderedScenes rendered;
  private final Clock clock;

  @Inject
  SceneTurns(Jobs jobs, RenderedScenes rendered, Clock clock) {
    this.jobs = jobs;
    this.rendered = rendered;
    this.clock = clock;
  }

  /** The movie, if the scene is still to be rendered. */
  @Transactional
  public Optional<Job> begin(ScenePart scene) {
    Optional<JobRow> movie =
        jobs.locked(scene.parent()).filter(row -> row.status() == JobStatus.RUNNING);
    Optional<JobRow> child =
        movie.flatMap(row -> jobs.locked(scene.id())).filter(row -> row.status().isOpen());
    child.ifPresent(row -> row.begin(now()));
    return child.flatMap(row -> movie).map(jobs::job);
  }

  /** The movie that a scene belongs to. */
  Optional<Job> movie(ScenePart scene) {
    return jobs.one(scene.parent());
  }

  /** Whether a scene was rendered before; it is in use from now on. */
  @Transactional
  public boolean isRendered(Tenant tenant, String digest) {
    return !rendered.use(tenant, Set.of(digest), now()).isEmpty();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
