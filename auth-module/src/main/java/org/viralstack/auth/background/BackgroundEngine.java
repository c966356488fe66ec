package org.viralstack.auth.background;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.background.fault.FaultLog;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.NodeName;
import org.viralstack.auth.runtime.Service;

/**
 * Does what is due, from the start of this node to its end, if it is a worker. Several nodes share
 * the work through the database: each takes what it has free threads for, in one statement.
 */
@Service
class BackgroundEngine {
  private static final String TABLE = "auth.scheduled_tasks";

  /** Four heartbeats missed mean that a node is dead; the library demands as many. */
  private static final int MISSED_HEARTBEATS = 4;

  /** A node never takes more than its threads can do, and looks again when half are free. */
  private static final double REFILL_BELOW = 0.5;

  private final Instance<Task<?>> tasks;
  private final Instance<DataSource> dataSource;
  private final NodeRoles roles;
  private final NodeName name;
  private final Clock clock;
  private final BackgroundSettings settings;
  private final PickedTasks picked;
  private volatile @Nullable Running running;

  private record Running(Scheduler scheduler, ExecutorService threads) {}

  @Inject
  BackgroundEngine(
      Instance<Task<?>> tasks,
      Instance<DataSource> dataSource,
      NodeRoles roles,
      NodeName name,
      Clock clock,
      Config config,
      PickedTasks picked) {
    this.tasks = tasks;
    this.dataSource = dataSource;
    this.roles = roles;
    this.name = name;
    this.clock = clock;
    this.settings = BackgroundSettings.from(config);
    this.picked = picked;
  }

  /** Last of all at the start, since whatever a task needs must have started. */
  synchronized void start(
      @Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ApplicationStart start) {
    if (!roles.worker() || running != null) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(settings.threads(), WorkThreads.here());
    Scheduler scheduler = scheduler(threads);
    running = new Running(scheduler, threads);
    scheduler.start();
  }

  /** First of all at the stop, since running tasks still need everything. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ApplicationStop stop) {
    end();
  }

  /** Also ends what a start has begun that failed. */
  @PreDestroy
  synchronized void end() {
    Running ending = running;
    if (ending == null) {
      return;
    }
    running = null;
    ending.scheduler().stop();
    // A task that did not heed its interruption may still be at work; its heartbeat will run out.
    if (ending.threads().isTerminated()) {
      picked.handBack(name.value());
    }
  }

  /** Does not wait for the next look what was asked for on this node. */
  void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaskScheduled scheduled) {
    Running current = running;
    if (current != null && !scheduled.due().isAfter(clock.instant())) {
      current.scheduler().triggerCheckForDueExecutions();
    }
  }

  private Scheduler scheduler(ExecutorService threads) {
    List<Task<?>> beginning = known(OnStartup.class::isInstance);
    List<Task<?>> waiting = known(task -> !(task instanceof OnStartup));
    SchedulerBuilder builder =
        Scheduler.create(dataSource.get(), waiting)
            .tableName(TABLE)
            .schedulerName(new SchedulerName.Fixed(name.value()))
            .clock(clock::instant)
            .serializer(new TextData())
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
            .pollUsingLockAndFetch(REFILL_BELOW, 1.0)
            .pollingInterval(settings.poll())
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .threads(settings.threads())
            .executorService(threads)
            .shutdownMaxWait(settings.drain())
            .failureLogging(LogLevel.OFF, false)
            .addExecutionInterceptor(new FaultLog())
            .addExecutionInterceptor(new HandBack(clock));
    begin(builder, beginning);
    return builder.build();
  }

  private List<Task<?>> known(Predicate<Task<?>> which) {
    return tasks.stream().<Task<?>>map(task -> task).filter(which).toList();
  }

  @SuppressWarnings("unchecked") // each of them is both, which the type of a list cannot say
  private static <T extends Task<?> & OnStartup> void begin(
      SchedulerBuilder builder, List<Task<?>> tasks) {
    builder.startTasks((List<T>) (List<?>) tasks);
  }
}
