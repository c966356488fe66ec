package org.viralstack.studio.job.ending;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobPhase;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.cache.SceneFiles;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.storage.JobRow;
import org.viralstack.studio.job.storage.Jobs;

/** Ends scenes, and lets the movie go on to what follows. */
@Service
public class SceneEndings {
  /** What a movie says that has a scene which cannot be rendered. */
  public static final String CODE = "SCENE_RENDER_FAILED: ";

  private final Jobs jobs;
  private final SceneParts parts;
  private final JobQueues queues;
  private final Progresses progresses;
  private final SceneFiles files;
  private final JobEndings endings;
  private final Clock clock;

  @Inject
  SceneEndings(
      Jobs jobs,
      SceneParts parts,
      JobQueues queues,
      Progresses progresses,
      SceneFiles files,
      JobEndings endings,
      Clock clock) {
    this.jobs = jobs;
    this.parts = parts;
    this.queues = queues;
    this.progresses = progresses;
    this.files = files;
    this.endings = endings;
    this.clock = clock;
  }

  /**
   * A scene was rendered: keeps it, also when its movie has ended, and goes on.
   *
   * @return false when its file is gone or going; then nothing has changed
   */
  @Transactional
  public boolean done(Job movie, ScenePart scene, String digest) {
    queues.hold(movie.tenant().organization());
    boolean kept = files.keep(movie.tenant(), digest, scene.duration(), now());
    if (kept) {
      end(movie, scene, row -> row.finish(now()));
    }
    return kept;
  }

  /**
   * A scene cannot be rendered; the others go on.
   *
   * @param problem a sentence for the movie's author
   */
  @Transactional
  public void failed(Job movie, ScenePart scene, String problem) {
    end(movie, scene, row -> row.fail(CODE + problem, now()));
  }

  private void end(Job movie, ScenePart scene, Consumer<JobRow> ending) {
    queues.hold(movie.tenant().organization());
    Optional<JobRow> parent =
        jobs.locked(movie.id()).filter(row -> row.status() == JobStatus.RUNNING);
    Optional<JobRow> child =
        parent.flatMap(row -> jobs.locked(scene.id())).filter(row -> row.status().isOpen());
    if (child.isPresent()) {
      ending.accept(child.get());
      goOn(parent.get());
    }
  }

  /**
   * Asks for further scenes of a movie, or for what follows them, or fails it. The caller's
   * transaction holds the queue and has locked the row.
   */
  @Transactional(TxType.MANDATORY)
  public void goOn(JobRow movie) {
    List<ScenePart> scenes = parts.of(movie.id());
    if (scenes.stream().anyMatch(scene -> scene.status().isOpen())) {
      progresses.raiseMovie(movie.id());
      queues.dispatch(movie.tenant().organization());
      return;
    }
    List<ScenePart> failed =
        scenes.stream().filter(scene -> scene.status() == JobStatus.FAILED).toList();
    if (!failed.isEmpty()) {
      endings.fail(movie, error(failed));
      return;
    }
    movie.enter(JobPhase.ASSEMBLING, Progresses.RENDERED, now());
    parts
        .assembly(movie.id())
        .flatMap(jobs::locked)
        .ifPresent(
            assembly -> {
              assembly.queue(now());
              queues.assemble(assembly.id(), jobs.job(assembly).attempt());
            });
    queues.dispatch(movie.tenant().organization());
  }

  private static String error(List<ScenePart> failed) {
    ScenePart first = failed.getFirst();
    String others = failed.size() == 1 ? "" : " (and on " + (failed.size() - 1) + " more)";
    String problem = first.error().orElse(CODE);
    String said = problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem;
    return said + " on " + first.scene() + others;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
