package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.node.Database;

/** A movie that two nodes join, since one of them was taken for dead. */
class LateAssemblyTest {
  private static final String MINUTES = "render_minutes_per_month";
  private static final String SET =
      "UPDATE studio.jobs SET status = ? WHERE type <> 'SCENE' AND ? IN (id, parent_id)";
  private static final String WAITING =
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  private static final String ASKED =
      "SELECT count(*) FROM auth.scheduled_tasks WHERE task_name = 'render.assemble'";

  private final Database database = new Database();
  @TempDir private Path files;

  @Test
  void nodeThatComesTooLateLeavesTheFilesOfTheOther() throws Exception {
    Map<String, String> settings =
        Map.of(
            "viralstack.files.directory", files.resolve("objects").toString(),
            "viralstack.data.dir", files.toString());
    try (Theatre theatre = Theatre.start(database, settings)) {
      Tenant tenant = theatre.tenant("pro");
      JobId id = theatre.queued(tenant, Theatre.movie("Late", 1, 1));
      theatre.done(tenant, id);
      long charged = theatre.counted(tenant, MINUTES, "used");

      joinAgainWhileItEnds(theatre, tenant, id);

      Job job = theatre.now(tenant, id);
      assertThat(job.status()).isEqualTo(JobStatus.DONE);
      assertThat(theatre.the(ObjectStore.class).list(job.directory(), Optional.empty(), 9))
          .containsExactly(job.output(), job.thumbnail());
      assertThat(theatre.counted(tenant, MINUTES, "used")).isEqualTo(charged);
    }
  }

  /** The late node has kept its file and is about to end the movie, when the movie ends. */
  private void joinAgainWhileItEnds(Theatre theatre, Tenant tenant, JobId id) throws Exception {
    JobQueues queues = theatre.the(JobQueues.class);
    JobId assembly = theatre.the(SceneParts.class).assembly(id).orElseThrow();
    Callable<Boolean> asked =
        () -> {
          queues.assemble(assembly, 1);
          return true;
        };
    database.execute(SET, "RUNNING", id.value());
    theatre
        .node()
        .inTransaction(
            () -> {
              queues.hold(tenant.organization());
              theatre.node().inTransaction(asked);
              await().atMost(Duration.ofMinutes(1)).until(() -> database.count(WAITING) == 1);
              return database.execute(SET, "DONE", id.value());
            });
    await().atMost(Duration.ofMinutes(1)).until(() -> database.count(ASKED) == 0);
  }
}
