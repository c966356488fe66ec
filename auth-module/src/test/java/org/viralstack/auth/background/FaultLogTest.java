package org.viralstack.auth.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.background.fault.PassingFault;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.database.Database;

/** What a node logs of tries that failed. */
class FaultLogTest {
  private static final Logger ALL = Logger.getLogger("");
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final TaskDescriptor<Void> UNREACHABLE = TaskDescriptor.of("unreachable");
  private static final TaskDescriptor<Void> BROKEN = TaskDescriptor.of("broken");

  private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
  private final Database database = new Database();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel().intValue() >= Level.INFO.intValue()) {
            logged.add(record);
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Work that fails, and is tried again after an hour. */
  @Singleton
  static class Failing {
    @Produces
    @Singleton
    OneTimeTask<Void> unreachable() {
      return Tasks.oneTime(UNREACHABLE)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofHours(1)))
          .execute(Failing::reach);
    }

    @Produces
    @Singleton
    OneTimeTask<Void> broken() {
      return Tasks.oneTime(BROKEN)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofHours(1)))
          .execute(Failing::breakDown);
    }

    private static void reach(TaskInstance<Void> task, ExecutionContext context) {
      throw new PassingFault("The server of somebody else does not answer.");
    }

    private static void breakDown(TaskInstance<Void> task, ExecutionContext context) {
      throw new IllegalArgumentException("A fault of ours.");
    }
  }

  @BeforeEach
  void listen() {
    ALL.addHandler(listening);
  }

  @AfterEach
  void listenNoMore() {
    ALL.removeHandler(listening);
  }

  @Test
  void faultOfSomebodyElsesIsOneLineAndIsTriedAgain() {
    List<LogRecord> records = recordsOf(UNREACHABLE);

    assertThat(records).singleElement().extracting(LogRecord::getThrown).isNull();
    assertThat(records.getFirst().getLevel()).isEqualTo(Level.INFO);
    assertThat(records.getFirst().getParameters())
        .contains("The server of somebody else does not answer.");
  }

  @Test
  void faultOfOursKeepsItsTrace() {
    List<LogRecord> records = recordsOf(BROKEN);

    assertThat(records).singleElement().extracting(LogRecord::getLevel).isEqualTo(Level.WARNING);
    assertThat(records.getFirst().getThrown()).isInstanceOf(IllegalArgumentException.class);
    assertThat(records.getFirst().getThrown().getStackTrace()).isNotEmpty();
  }

  private List<LogRecord> recordsOf(TaskDescriptor<Void> task) {
    try (Node worker =
        Node.start(
            database,
            Clock.systemUTC(),
            Map.of("viralstack.node.roles", "worker", "viralstack.background.poll-millis", "100"),
            Failing.class,
            Requests.class)) {
      worker.the(Requests.class).ask(task, "one", Instant.now());
      await()
          .atMost(LONGEST)
          .until(
              () ->
                  database.count(
                          "SELECT count(*) FROM auth.scheduled_tasks"
                              + " WHERE consecutive_failures = 1 AND NOT picked")
                      == 1);
    }
    return logged.stream().filter(FaultLogTest::isOfATask).toList();
  }

  private static boolean isOfATask(LogRecord record) {
    return record.getLoggerName().startsWith("com.github.kagkarlsson.scheduler.ExecutePicked")
        || record.getLoggerName().startsWith("org.viralstack.auth.background.fault");
  }
}
