package org.viralstack.studio.job.planning;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.running.Tries;
import org.viralstack.studio.job.storage.Jobs;

/** The background work of planning. */
@Service
class PlanTask {
  private static final Logger LOG = System.getLogger(PlanTask.class.getName());

  private final Planning planning;
  private final Tries tries;
  private final Jobs jobs;
  private final JobEndings endings;

  @Inject
  PlanTask(Planning planning, Tries tries, Jobs jobs, JobEndings endings) {
    this.planning = planning;
    this.tries = tries;
    this.jobs = jobs;
    this.endings = endings;
  }

  @Produces
  @Singleton
  CustomTask<Void> task() {
    return Tasks.custom(JobQueues.PLAN)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Tries.AFTER_FAULT))
        .execute((task, context) -> run(new JobId(task.getId()), context));
  }

  private CompletionHandler<Void> run(JobId movie, ExecutionContext context) {
    return tries.run(
        movie,
        movie,
        context,
        () -> planning.plan(movie),
        failed -> {
          LOG.log(Level.WARNING, movie + " cannot be planned", failed);
          jobs.one(movie)
              .ifPresent(
                  job -> endings.failed(job, "RENDER_FAILED: The movie could not be planned."));
        });
  }
}
