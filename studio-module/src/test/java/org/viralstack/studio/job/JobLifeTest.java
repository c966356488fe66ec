package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.job.ending.CancelOutcome;
import org.viralstack.studio.job.ending.JobEndings;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.removal.JobRemoval;
import org.viralstack.studio.job.removal.JobRemovalOutcome;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.database.Database;

/** Movies from the wish to the file, on the real engine, database and FFmpeg. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobLifeTest {
  private static final String MINUTES = "render_minutes_per_month";
  private static final String PLACES = "concurrent_jobs";

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

  private long size(Job job) throws IOException {
    try (StoredObject file = theatre.the(ObjectStore.class).open(job.output()).orElseThrow()) {
      return file.length();
    }
  }

  @Test
  void movieBecomesAFileAndIsChargedByItsLength() throws IOException {
    Tenant tenant = theatre.tenant("pro");
    Job job = theatre.done(tenant, theatre.queued(tenant, Theatre.movie("Charged", 3, 1)));

    MediaData media = job.media().orElseThrow();
    assertThat(media.width()).isEqualTo(640);
    assertThat(media.duration()).isBetween(Duration.ofMillis(2900), Duration.ofMillis(3100));
    assertThat(size(job)).isEqualTo(media.fileSize());
    assertThat(job.progress()).isEqualTo(1);
    assertThat(job.children()).isEqualTo(new Children(4, 4, 0, 0, 0));
    assertThat(theatre.counted(tenant, MINUTES, "used"))
        .isEqualTo(Math.min(3000, media.duration().toMillis()));
    assertThat(theatre.counted(tenant, MINUTES, "reserved")).isZero();
    assertThat(theatre.counted(tenant, PLACES, "used")).isZero();
  }

  @Test
  void sceneThatCannotBeRenderedFailsTheMovieAfterTheOthersWereRendered() {
    Tenant tenant = theatre.tenant("pro");
    JsonObject movie = Theatre.movie("Broken", 3, 1);
    JsonObject broken =
        Json.createObjectBuilder()
            .add("id", "scene_x")
            .add("duration", 1)
            .add(
                "layers",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("type", "image")
                            .add("src", "asset://asset_01ARZ3NDEKTSV4RRFFQ69G5FAV")))
            .build();
    JsonObject whole =
        Json.createObjectBuilder(movie)
            .add("scenes", Json.createArrayBuilder(movie.getJsonArray("scenes")).add(broken))
            .build();
    JobId id = theatre.queued(tenant, whole);
    Job failed = theatre.ended(tenant, id);

    assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
    assertThat(failed.error().orElse(""))
        .startsWith("SCENE_RENDER_FAILED: ")
        .endsWith(" on scene_x");
    assertThat(theatre.the(SceneParts.class).of(id).stream().map(ScenePart::status))
        .containsExactly(JobStatus.DONE, JobStatus.DONE, JobStatus.DONE, JobStatus.FAILED);
    assertThat(theatre.counted(tenant, MINUTES, "used + reserved")).isZero();
    assertThat(theatre.counted(tenant, PLACES, "used")).isZero();
  }

  @Test
  void cancelledMovieEndsAtOnceAndCostsNothing() {
    Tenant tenant = theatre.tenant("pro");
    JobId id = theatre.queued(tenant, Theatre.movie("Cancelled", 2, 120));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> theatre.now(tenant, id).children().running() > 0);
    Instant asked = Instant.now();
    assertThat(theatre.the(JobEndings.class).cancel(tenant, Theatre.ACTOR, id))
        .isInstanceOf(CancelOutcome.Cancelled.class);

    assertThat(theatre.now(tenant, id).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(theatre.counted(tenant, PLACES, "used")).isZero();
    assertThat(theatre.counted(tenant, MINUTES, "used + reserved")).isZero();
    await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(20))
        .until(JobLifeTest::noFfmpegIsLeft);
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(theatre.the(JobEndings.class).cancel(tenant, Theatre.ACTOR, id))
        .isInstanceOf(CancelOutcome.Ended.class);
  }

  private static boolean noFfmpegIsLeft() {
    return ProcessHandle.current()
        .descendants()
        .noneMatch(
            process ->
                process.info().command().filter(name -> name.contains("ffmpeg")).isPresent());
  }

  @Test
  void removedMovieIsGoneWithItsFiles() {
    Tenant tenant = theatre.tenant("pro");
    Job job = theatre.done(tenant, theatre.queued(tenant, Theatre.movie("Removed", 1, 1)));
    Tenant other = theatre.tenant("pro");
    JobRemoval removal = theatre.the(JobRemoval.class);

    assertThat(removal.remove(other, Theatre.ACTOR, job.id()))
        .isEqualTo(JobRemovalOutcome.NOT_FOUND);
    assertThat(removal.remove(tenant, Theatre.ACTOR, job.id()))
        .isEqualTo(JobRemovalOutcome.REMOVED);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                theatre
                    .the(ObjectStore.class)
                    .list(job.directory(), Optional.empty(), 10)
                    .isEmpty());
  }
}
