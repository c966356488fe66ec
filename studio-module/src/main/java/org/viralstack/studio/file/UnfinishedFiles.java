package org.viralstack.studio.file;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.viralstack.auth.runtime.Service;

/** Removes what nodes have left in the store that died while they wrote it, again and again. */
@Service
class UnfinishedFiles {
  private static final Duration PAUSE = Duration.ofHours(1);

  /** Longer than anything takes to be written. */
  private static final Duration FORGOTTEN = Duration.ofHours(6);

  private final ObjectStore store;
  private final Clock clock;

  @Inject
  UnfinishedFiles(ObjectStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("files.unfinished.removal", FixedDelay.of(PAUSE))
        .execute((task, context) -> remove());
  }

  /** In a bucket, what is not whole was never there. */
  private void remove() {
    if (store instanceof DirectoryStore directory) {
      try {
        directory.removeUnfinished(clock.instant().minus(FORGOTTEN));
      } catch (IOException unavailable) {
        throw new UncheckedIOException(unavailable);
      }
    }
  }
}
