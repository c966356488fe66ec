package org.viralstack.studio.slideshow.removal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;

/** Removes the files of slideshows that are gone. */
@Service
public class RemovedFiles {
  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("slideshow.files.removal");
  private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

  /** A drawing that was under way when its slideshow went may still leave a file behind. */
  private static final Duration SECOND_LOOK = Duration.ofMinutes(5);

  private final ScheduledTasks tasks;
  private final ObjectStore store;
  private final Clock clock;

  @Inject
  RemovedFiles(ScheduledTasks tasks, ObjectStore store, Clock clock) {
    this.tasks = tasks;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Asks, in the caller's transaction, for the removal of everything below a directory.
   *
   * @param atWork whether somebody may still be writing there
   */
  @Transactional(TxType.MANDATORY)
  public void removeLater(ObjectKey directory, boolean atWork) {
    tasks.add(TASK, directory.value(), clock.instant());
    if (atWork) {
      tasks.add(TASK, directory.value() + "/", clock.instant().plus(SECOND_LOOK));
    }
  }

  @Produces
  @Singleton
  OneTimeTask<Void> removal() {
    return Tasks.oneTime(TASK)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAULT))
        .execute((task, context) -> remove(task.getId()));
  }

  private void remove(String instance) {
    String directory =
        instance.endsWith("/") ? instance.substring(0, instance.length() - 1) : instance;
    try {
      store.deleteAll(new ObjectKey(directory));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
