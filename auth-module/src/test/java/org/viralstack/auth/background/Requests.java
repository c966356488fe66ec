package org.viralstack.auth.background;

import com.github.kagkarlsson.scheduler.task.HasTaskName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Business that asks for work. */
@Singleton
class Requests {
  private final ScheduledTasks tasks;

  @Inject
  Requests(ScheduledTasks tasks) {
    this.tasks = tasks;
  }

  @Transactional
  boolean ask(HasTaskName task, String instance, Instant due) {
    return tasks.add(task, instance, due);
  }

  @Transactional
  void askAll(HasTaskName task, List<String> instances, Instant due, Duration apart) {
    tasks.addAll(task, instances, due, apart);
  }

  @Transactional
  boolean bringForward(HasTaskName task, String instance, Instant due) {
    return tasks.bringForward(task, instance, due);
  }

  @Transactional
  boolean withdraw(HasTaskName task, String instance) {
    return tasks.remove(task, instance);
  }

  @Transactional
  void askAndFail(HasTaskName task, String instance) {
    tasks.add(task, instance, Instant.EPOCH);
    throw new IllegalStateException("after the task was asked for");
  }
}
