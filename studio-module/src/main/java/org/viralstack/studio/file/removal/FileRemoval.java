package org.viralstack.studio.file.removal;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.file.ObjectKey;

/** Asks for files to be removed. Safe for use by many threads. */
@Service
public class FileRemoval {
  /** Its instance is the key of a file or of the directory that holds the files. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("file.removal");

  /** Behind the key, of a second look. */
  static final String AGAIN = "/";

  /** Longer than anybody writes who does not know yet that he writes in vain. */
  private static final Duration SECOND_LOOK = Duration.ofMinutes(5);

  private static final Duration APART = Duration.ofMillis(10);

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

  /** The same for many that nobody has asked for, a hundred of them in a second. */
  @Transactional(TxType.MANDATORY)
  public void removeAll(List<ObjectKey> keys) {
    if (!keys.isEmpty()) {
      tasks.addAll(TASK, keys.stream().map(ObjectKey::value).toList(), clock.instant(), APART);
    }
  }

  /** The same for a directory to which somebody may still be writing. */
  @Transactional(TxType.MANDATORY)
  public void removeInUse(ObjectKey directory) {
    remove(directory);
    tasks.add(TASK, directory.value() + AGAIN, clock.instant().plus(SECOND_LOOK));
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
