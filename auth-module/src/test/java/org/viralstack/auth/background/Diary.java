package org.viralstack.auth.background;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.viralstack.auth.runtime.NodeName;

/** Tasks that write down where and for what they ran. */
@Singleton
class Diary {
  static final TaskDescriptor<Void> QUICK = TaskDescriptor.of("quick");
  static final TaskDescriptor<Void> ENDLESS = TaskDescriptor.of("endless");

  static final List<String> ENTRIES = new CopyOnWriteArrayList<>();

  private final NodeName node;

  @Inject
  Diary(NodeName node) {
    this.node = node;
  }

  @Produces
  @Singleton
  OneTimeTask<Void> quick() {
    return Tasks.oneTime(QUICK).execute((task, context) -> write("quick " + task.getId()));
  }

  /** Ends only by interruption. */
  @Produces
  @Singleton
  OneTimeTask<Void> endless() {
    return Tasks.oneTime(ENDLESS)
        .execute(
            (task, context) -> {
              write("endless " + task.getId());
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
              }
            });
  }

  @Produces
  @Singleton
  RecurringTask<Void> pulse() {
    return Tasks.recurring("pulse", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((task, context) -> write("pulse"));
  }

  private void write(String what) {
    ENTRIES.add(what + " on " + node.value());
  }

  static List<String> entries(String what) {
    return ENTRIES.stream().filter(entry -> entry.startsWith(what)).toList();
  }
}
