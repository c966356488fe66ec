package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.job.event.JobLinks;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.database.Database;

/** What becomes of a movie's files in time, which is moved in the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobRetentionTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Database database = new Database();
  private Theatre theatre;

  @BeforeAll
  void start(@TempDir Path files) {
    theatre = Theatre.start(database, files, Map.of());
  }

  @AfterAll
  void stop() {
    theatre.close();
  }

  private Job done(Tenant tenant, String title) {
    return theatre.done(tenant, theatre.queued(tenant, Theatre.movie(title, 1, 0.2)));
  }

  private void letPass(JobId job, String time) {
    database.execute(
        "UPDATE studio.jobs SET files_until = files_until - CAST(? AS interval) WHERE id = ?",
        time,
        job.value());
    runNow("render.files.retention");
  }

  private void runNow(String task) {
    long before = database.count(successes(task));
    // Where it runs already, it may have looked before.
    await()
        .atMost(LONGEST)
        .until(
            () -> {
              database.execute(
                  "UPDATE auth.scheduled_tasks SET execution_time = now()"
                      + " WHERE task_name = ? AND NOT picked",
                  task);
              return database.count(successes(task)) > before + 1;
            });
  }

  /** Each moves the last success on. */
  private static String successes(String task) {
    return "SELECT coalesce(max(version), 0) FROM auth.scheduled_tasks WHERE task_name = '%s'"
        .formatted(task);
  }

  private List<ObjectKey> files(ObjectKey directory) throws IOException {
    return theatre.the(ObjectStore.class).list(directory, Optional.empty(), 10);
  }

  @Test
  void filesAndLinksLastForThirtyDaysAndTheJobStays() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    Job job = done(tenant, "Kept");
    Job later = done(tenant, "Later");
    assertThat(job.filesUntil()).contains(job.updatedAt().plus(Duration.ofDays(30)));

    letPass(job.id(), "29 days 23 hours");
    assertThat(theatre.the(JobLinks.class).output(theatre.now(tenant, job.id()))).isPresent();
    assertThat(files(job.directory())).contains(job.output(), job.thumbnail());

    letPass(job.id(), "1 hour");
    Job left = theatre.now(tenant, job.id());
    assertThat(left.filesUntil()).isEmpty();
    assertThat(theatre.the(JobLinks.class).output(left)).isEmpty();
    assertThat(theatre.the(JobLinks.class).thumbnail(left)).isEmpty();
    await().atMost(LONGEST).until(() -> files(job.directory()).isEmpty());
    assertThat(left.status()).isEqualTo(JobStatus.DONE);
    assertThat(left.media()).isEqualTo(job.media());
    assertThat(files(later.directory())).contains(later.output());
  }

  @Test
  void renderedSceneThatNobodyHasUsedForAWeekIsForgotten() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    done(tenant, "Cached");
    ObjectKey scenes = new ObjectKey(tenant.organization() + "/scenes");
    assertThat(files(scenes)).hasSize(1);
    String age = "UPDATE studio.rendered_scenes SET used_at = now() - CAST(? AS interval)";

    database.execute(age, "6 days 23 hours");
    runNow("render.cache.retention");
    assertThat(files(scenes)).hasSize(1);

    database.execute(age, "7 days 1 minute");
    runNow("render.cache.retention");
    await().atMost(LONGEST).until(() -> files(scenes).isEmpty());
    assertThat(
            database.count(
                "SELECT count(*) FROM studio.rendered_scenes WHERE organization_id = '%s'"
                    .formatted(tenant.organization())))
        .isZero();
  }
}
