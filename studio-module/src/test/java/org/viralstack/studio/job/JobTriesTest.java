package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerState.SettableSchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.running.Tries;
import org.viralstack.studio.job.running.Tries.Work;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.database.Database;

/** How often work is begun that fails, on real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobTriesTest {
  private static final Work FAULT =
      () -> {
        throw new IOException("broken");
      };

  private final Database database = new Database();
  private final SettableSchedulerState scheduler = new SettableSchedulerState();
  private final List<Throwable> givenUp = new ArrayList<>();
  private Theatre theatre;
  private Tenant tenant;

  @BeforeAll
  void start(@TempDir Path files) {
    theatre = Theatre.start(database, files, Map.of("viralstack.node.roles", "api"));
    tenant = theatre.tenant("business");
  }

  @AfterAll
  void stop() {
    theatre.close();
  }

  @AfterEach
  void forget() {
    givenUp.clear();
    database.execute("UPDATE studio.jobs SET status = 'CANCELLED'");
    database.execute("DELETE FROM billing.usage_counters");
  }

  private JobId begun(int times) {
    JobId job = theatre.queued(tenant, Theatre.movie("Tried", 1, 1));
    database.execute(
        "UPDATE studio.jobs SET status = 'RUNNING', attempt = CAST(? AS integer) WHERE id = ?",
        Integer.toString(times),
        job.value());
    return job;
  }

  private CompletionHandler<Void> run(JobId job, int failuresBefore, Work work) {
    Execution execution = new Execution(Instant.now(), new TaskInstance<>("task", job.value()));
    execution.consecutiveFailures = failuresBefore;
    return theatre
        .the(Tries.class)
        .run(job, job, new ExecutionContext(scheduler, execution, null, null), work, givenUp::add);
  }

  @Test
  void thirdFaultIsTheLastThoughItFoundNoPlaceBefore() {
    assertThat(run(begun(3), 0, FAULT)).isInstanceOf(OnCompleteRemove.class);
    assertThat(givenUp).singleElement().isInstanceOf(IOException.class);
  }

  @Test
  void faultAfterDeathsOfNodesThatHadNotBegunItIsTriedAgain() {
    JobId job = begun(1);

    assertThatThrownBy(() -> run(job, 5, FAULT)).isInstanceOf(UncheckedIOException.class);
    assertThat(givenUp).isEmpty();
  }

  @Test
  void errorIsAFaultLikeAnyOther() {
    Work deep =
        () -> {
          throw new StackOverflowError();
        };

    assertThat(run(begun(3), 0, deep)).isInstanceOf(OnCompleteRemove.class);
    assertThat(givenUp).singleElement().isInstanceOf(StackOverflowError.class);
  }

  @Test
  void whatNodesDieOfIsNotBegunForEver() {
    List<String> runs = new ArrayList<>();

    assertThat(run(begun(5), 0, () -> runs.add("begun"))).isInstanceOf(OnCompleteRemove.class);
    assertThat(runs).isEmpty();
    assertThat(givenUp).hasSize(1);
  }

  @Test
  void whatCannotEvenBeBegunIsGivenUpInTheEnd() {
    JobId job = begun(0);

    assertThatThrownBy(() -> run(job, 8, FAULT)).isInstanceOf(UncheckedIOException.class);
    assertThat(run(job, 9, FAULT)).isInstanceOf(OnCompleteRemove.class);
    assertThat(givenUp).hasSize(1);
  }

  @Test
  void nodeThatStopsTakesItsBeginningBack() {
    JobId job = begun(1);
    Work stopped =
        () -> {
          database.execute(
              "UPDATE studio.jobs SET attempt = attempt + 1 WHERE id = ?", job.value());
          throw new InterruptedException();
        };

    assertThatThrownBy(() -> run(job, 0, stopped)).isInstanceOf(IllegalStateException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(theatre.now(tenant, job).attempt()).isEqualTo(1);
  }

  @Test
  void movieThatWasNeverBegunCanFail() {
    Tenant other = theatre.tenant("pro");
    JobId job = theatre.queued(other, Theatre.movie("Waiting", 1, 60));
    theatre
        .the(JobEndings.class)
        .failed(theatre.now(other, job), "RENDER_FAILED: It could not be planned.");

    assertThat(theatre.now(other, job).status()).isEqualTo(JobStatus.FAILED);
    assertThat(theatre.counted(other, "concurrent_jobs", "used")).isZero();
    assertThat(theatre.counted(other, "render_minutes_per_month", "used + reserved")).isZero();
  }
}
