package org.viralstack.studio.file.removal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.file.ObjectKey;

/** Asks for files to be removed. Safe for use by many threads. */
@Service
public class FileRemoval {
  /** Its instance is the key of a file or of the directory that holds the files. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("file.removal");

  private final ScheduledTasks tasks;
  private final Clock clock;

  @Inject
  FileRemoval(ScheduledTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Has everything at and below {@code key} removed once the caller's transaction has committed.
   */
  @Transactional(TxType.MANDATORY)
  public void remove(ObjectKey key) {
    Instant now = clock.instant();
    if (!tasks.add(TASK, key.value(), now)) {
      tasks.bringForward(TASK, key.value(), now);
    }
  }

  /**
   * Has a file removed later that is about to be kept, unless {@link #keep} comes before. Written
   * down at once, whatever becomes of the caller's transaction.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void removeUnlessKept(ObjectKey key, Duration patience) {
    tasks.add(TASK, key.value(), clock.instant().plus(patience));
  }

  /**
   * Lets a file stay for which there is a row now; tells whether that was in time. If not, the file
   * is gone or going.
   */
  @Transactional(TxType.MANDATORY)
  public boolean keep(ObjectKey key) {
    return tasks.remove(TASK, key.value());
  }
}
