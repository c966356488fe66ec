package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.database.Database;

/** What nodes leave behind that die at work. */
class AbandonedFilesTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Database database = new Database();
  @TempDir private Path files;

  private Theatre node(String roles) {
    return Theatre.start(database, files, Map.of("viralstack.node.roles", roles));
  }

  /** A file that a node was writing for the store. */
  private Path unfinished() throws IOException {
    Path left = files.resolve("objects").resolve("unfinished").resolve("put_left");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "half");
    return Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
  }

  @Test
  void othersRemoveIt() throws IOException {
    Job job;
    Path unfinished = unfinished();
    try (Theatre theatre = node("api")) {
      Tenant tenant = theatre.tenant("pro");
      JobId id = theatre.queued(tenant, Theatre.movie("Left", 1, 1));
      job = theatre.now(tenant, id);
      theatre.the(ObjectStore.class).put(job.output(), MediaType.MP4, unfinished);
      theatre.the(ObjectStore.class).put(job.sources().child("a"), MediaType.MP4, unfinished);
      theatre.the(JobEndings.class).cancel(tenant, Theatre.ACTOR, id);
    }
    try (Theatre theatre = node("worker")) {
      ObjectStore store = theatre.the(ObjectStore.class);
      await()
          .atMost(LONGEST)
          .until(() -> store.list(job.directory(), Optional.empty(), 9).isEmpty());
      await().atMost(LONGEST).until(() -> Files.notExists(unfinished));
      String again = "task_instance = '" + job.directory() + "/' AND execution_time > now()";
      assertThat(database.count("SELECT count(*) FROM auth.scheduled_tasks WHERE " + again))
          .as("A node may still be writing there, so somebody looks again")
          .isEqualTo(1);
    }
  }
}
