package org.viralstack.studio.job.assembly;

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
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.running.Tries;

/** The background work of joining. */
@Service
class AssemblyTask {
  private static final Logger LOG = System.getLogger(AssemblyTask.class.getName());

  private final AssemblyTurns turns;
  private final AssemblyWork work;
  private final Tries tries;
  private final JobEndings endings;

  @Inject
  AssemblyTask(AssemblyTurns turns, AssemblyWork work, Tries tries, JobEndings endings) {
    this.turns = turns;
    this.work = work;
    this.tries = tries;
    this.endings = endings;
  }

  @Produces
  @Singleton
  CustomTask<Void> task() {
    return Tasks.custom(JobQueues.ASSEMBLE)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Tries.AFTER_FAULT))
        .execute((task, context) -> run(JobQueues.job(task.getId()), context));
  }

  private CompletionHandler<Void> run(JobId assembly, ExecutionContext context) {
    Optional<Job> movie = turns.movie(assembly);
    if (movie.isEmpty()) {
      return new OnCompleteRemove<>();
    }
    return tries.run(
        movie.get().id(),
        assembly,
        context,
        () -> work.join(movie.get(), assembly),
        failed -> {
          LOG.log(Level.WARNING, assembly + " cannot be joined", failed);
          endings.failed(
              movie.get(), "RENDER_FAILED: The scenes could not be joined after several tries.");
        });
  }
}
