package org.viralstack.studio.job.progress;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.callback.CallbackCall;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.event.JobEvents;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.storage.Jobs;

/** Tells callbacks how movies go. */
@Service
class ProgressCalls {
  private static final Duration PAUSE = Duration.ofSeconds(6);

  private final Jobs jobs;
  private final JobEvents events;
  private final CallbackCall call;
  private final Ids ids;
  private final Clock clock;

  @Inject
  ProgressCalls(Jobs jobs, JobEvents events, CallbackCall call, Ids ids, Clock clock) {
    this.jobs = jobs;
    this.events = events;
    this.call = call;
    this.ids = ids;
    this.clock = clock;
  }

  @Produces
  @Singleton
  CustomTask<Void> task() {
    return Tasks.custom(JobQueues.PROGRESS)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
        .execute((task, context) -> tell(new JobId(task.getId())));
  }

  private CompletionHandler<Void> tell(JobId id) {
    Optional<Job> open = jobs.one(id).filter(job -> job.status().isOpen());
    if (open.isEmpty()) {
      return new OnCompleteRemove<>();
    }
    Instant next = clock.instant().plus(PAUSE);
    Job job = open.get();
    if (job.status() == JobStatus.RUNNING && job.callback().isPresent()) {
      var unused =
          call.make(
              job.tenant().organization(),
              ids.next("msg_"),
              job.callback().get(),
              events.body(job).toString());
    }
    return (completed, operations) -> operations.reschedule(completed, next);
  }
}
