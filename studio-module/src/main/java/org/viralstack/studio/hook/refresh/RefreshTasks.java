package org.viralstack.studio.hook.refresh;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;

/** The background work of hooks. */
@Service
class RefreshTasks {
  private static final Duration AFTER_FAULT = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
  private static final int MOST_AT_ONCE = 1_000;

  private final RefreshWork work;
  private final DailyRefreshes daily;
  private final RefreshJobs jobs;
  private final Clock clock;

  @Inject
  RefreshTasks(RefreshWork work, DailyRefreshes daily, RefreshJobs jobs, Clock clock) {
    this.work = work;
    this.daily = daily;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Produces
  @Singleton
  CustomTask<Void> refresh() {
    return Tasks.custom(RefreshJobs.TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
        .execute(
            (task, context) -> {
              work.perform(new JobId(task.getId()));
              return new OnCompleteRemove<>();
            });
  }

  /** Asks for the day's jobs; a node that dies over it is followed by one that begins anew. */
  @Produces
  @Singleton
  RecurringTask<Void> round() {
    return Tasks.recurring("hook.refresh.daily", new Daily(ZoneOffset.UTC, AT_NIGHT))
        .execute((task, context) -> runRound());
  }

  void runRound() {
    LocalDate day = daily.today();
    Optional<String> last = Optional.of("");
    while (last.isPresent()) {
      last = daily.step(day, last.get());
    }
    int forgotten;
    do {
      forgotten = jobs.forget(clock.instant().minus(KEPT), MOST_AT_ONCE);
    } while (forgotten == MOST_AT_ONCE);
  }
}
