package org.viralstack.studio.job.theatre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.storage.Jobs;
import org.viralstack.studio.job.submission.JobSubmission;
import org.viralstack.studio.job.submission.SubmissionOutcome;
import org.viralstack.studio.movie.Reading;
import org.viralstack.studio.movie.reading.SubmissionReader;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.node.Tenants;
import org.viralstack.testing.database.Database;

/** A node that makes movies, on a database of its own. */
public record Theatre(Database database, Node node) implements AutoCloseable {
  public static final Actor ACTOR = new Actor.Installation();
  private static final Duration LONGEST = Duration.ofMinutes(4);

  /**
   * Starts one that keeps everything below {@code files}.
   *
   * @param settings beside those for that
   */
  public static Theatre start(Database database, Path files, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("viralstack.data.dir", files.toString());
    all.put("viralstack.files.directory", files.resolve("objects").toString());
    return new Theatre(database, Node.start(database, Clock.systemUTC(), all));
  }

  public Tenant tenant(String plan) {
    return Tenants.on(database, plan);
  }

  /** A movie of texts. */
  public static JsonObject movie(String title, int scenes, double seconds) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (int scene = 1; scene <= scenes; scene++) {
      all.add(
          Json.createObjectBuilder()
              .add("id", "scene_" + scene)
              .add("duration", seconds)
              .add("bgColor", "#203040")
              .add(
                  "layers",
                  Json.createArrayBuilder()
                      .add(
                          Json.createObjectBuilder()
                              .add("type", "text")
                              .add("text", title + " " + scene))));
    }
    return Json.createObjectBuilder()
        .add("width", 640)
        .add("height", 360)
        .add("fps", 10)
        .add("scenes", all)
        .build();
  }

  /** A movie of pictures or videos, a second for each. */
  public static JsonObject showing(String... sources) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (int scene = 0; scene < sources.length; scene++) {
      all.add(
          Json.createObjectBuilder()
              .add("id", "scene_" + scene)
              .add("duration", 1)
              .add(
                  "layers",
                  Json.createArrayBuilder()
                      .add(
                          Json.createObjectBuilder()
                              .add("type", "image")
                              .add("src", sources[scene]))));
    }
    return Json.createObjectBuilder()
        .add("width", 640)
        .add("height", 360)
        .add("fps", 10)
        .add("scenes", all)
        .build();
  }

  public SubmissionOutcome ask(Tenant tenant, JsonObject movie) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("kind", "movie")
            .add("projectId", "tests")
            .add("movie", movie)
            .build();
    Reading.Read read = (Reading.Read) the(SubmissionReader.class).readAccepted(body);
    return the(JobSubmission.class)
        .submit(tenant, ACTOR, new JobSubmission.Wanted(read.submission(), movie, List.of()));
  }

  public JobId queued(Tenant tenant, JsonObject movie) {
    return ((SubmissionOutcome.Queued) ask(tenant, movie)).job();
  }

  public Job now(Tenant tenant, JobId id) {
    return the(Jobs.class).find(tenant, id).orElseThrow();
  }

  public Job ended(Tenant tenant, JobId id) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !now(tenant, id).status().isOpen());
    return now(tenant, id);
  }

  public Job done(Tenant tenant, JobId id) {
    Job ended = ended(tenant, id);
    assertThat(ended.status()).as("%s", ended.error()).isEqualTo(JobStatus.DONE);
    return ended;
  }

  public long counted(Tenant tenant, String feature, String column) {
    return database.count(
        """
        SELECT coalesce(sum(%s), 0) FROM billing.usage_counters
        WHERE organization_id = '%s' AND feature = '%s'
        """
            .formatted(column, tenant.organization(), feature));
  }

  public <T> T the(Class<T> type) {
    return node.the(type);
  }

  @Override
  public void close() {
    node.close();
  }
}
