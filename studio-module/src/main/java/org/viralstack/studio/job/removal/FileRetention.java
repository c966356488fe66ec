package org.viralstack.studio.job.removal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.viralstack.auth.runtime.Service;

/** Removes files whose time has come, again and again, somewhere in the installation. */
@Service
class FileRetention {
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final ExpiredFiles expired;

  @Inject
  FileRetention(ExpiredFiles expired) {
    this.expired = expired;
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("render.files.retention", FixedDelay.of(PAUSE))
        .execute((task, context) -> remove());
  }

  private void remove() {
    boolean more;
    do {
      more = expired.removeSome();
    } while (more);
  }
}
