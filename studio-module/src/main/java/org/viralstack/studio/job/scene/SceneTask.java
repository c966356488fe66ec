package org.viralstack.studio.job.scene;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.running.Tries;

/** The background work of scenes. */
@Service
class SceneTask {
  private static final Logger LOG = System.getLogger(SceneTask.class.getName());

  private final SceneParts parts;
  private final SceneWork work;
  private final Tries tries;

  @Inject
  SceneTask(SceneParts parts, SceneWork work, Tries tries) {
    this.parts = parts;
    this.work = work;
    this.tries = tries;
  }

  @Produces
  @Singleton
  CustomTask<Void> task() {
    return Tasks.custom(JobQueues.SCENE)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Tries.AFTER_FAULT))
        .execute((task, context) -> run(JobQueues.job(task.getId()), context));
  }

  private CompletionHandler<Void> run(JobId id, ExecutionContext context) {
    Optional<ScenePart> scene = parts.one(id);
    if (scene.isEmpty()) {
      return new OnCompleteRemove<>();
    }
    return tries.run(
        scene.get().parent(),
        id,
        context,
        () -> work.render(scene.get()),
        failed -> {
          LOG.log(Level.WARNING, id + " cannot be rendered", failed);
          work.giveUp(id, "The scene could not be rendered after several tries.");
        });
  }
}
