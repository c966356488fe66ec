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
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.background.ScheduledTasks;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.removal.FileRemoval;
import org.viralstack.studio.job.cache.RenderedScenes;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.storage.Jobs;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.database.Database;

/** Movies and their scenes when nodes work, and files go, at odd moments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoviesAtOddMomentsTest {
  private static final String MINUTES = "render_minutes_per_month";
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final String WAITING =
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  private static final String FORGET = "DELETE FROM studio.rendered_scenes WHERE digest = ?";

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

  /** The scene, and another that every call makes anew. */
  private static JsonObject with(JsonObject scene, String other) {
    JsonObject movie = Theatre.movie(other, 1, 1);
    JsonObject another =
        Json.createObjectBuilder(movie.getJsonArray("scenes").getJsonObject(0))
            .add("id", "another")
            .build();
    return Json.createObjectBuilder(movie)
        .add("scenes", Json.createArrayBuilder().add(scene).add(another))
        .build();
  }

  private static JsonObject scene(String title) {
    return Theatre.movie(title, 1, 1).getJsonArray("scenes").getJsonObject(0);
  }

  private ScenePart first(JobId movie) {
    return theatre.the(SceneParts.class).of(movie).getFirst();
  }

  private static ObjectKey file(Tenant tenant, ScenePart scene) {
    return RenderedScenes.key(tenant, scene.digest().orElseThrow());
  }

  private long rows(String condition) {
    return database.count("SELECT count(*) FROM " + condition);
  }

  @Test
  void sceneWhoseFileIsGoneIsRenderedAgainAndTheMovieIsDone() throws IOException {
    Tenant tenant = theatre.tenant("pro");
    JobId before = theatre.queued(tenant, with(scene("Gone"), "before"));
    theatre.done(tenant, before);
    ObjectStore store = theatre.the(ObjectStore.class);
    store.delete(file(tenant, first(before)));

    JobId after = theatre.queued(tenant, with(scene("Gone"), "after"));
    Job done = theatre.done(tenant, after);

    assertThat(first(after).digest()).isEqualTo(first(before).digest());
    assertThat(store.length(file(tenant, first(after)))).isPresent();
    assertThat(theatre.the(Jobs.class).one(first(after).id()))
        .hasValueSatisfying(scene -> assertThat(scene.attempt()).isEqualTo(1));
    assertThat(done.children()).isEqualTo(new Children(3, 3, 0, 0, 0));
    assertThat(done.progress()).isEqualTo(1);
  }

  @Test
  void fileThatWasToBeRemovedStaysWhenItsSceneIsRenderedAgain() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    JobId before = theatre.queued(tenant, with(scene("Kept"), "first"));
    theatre.done(tenant, before);
    ObjectKey file = file(tenant, first(before));
    database.execute(FORGET, first(before).digest().orElseThrow());
    theatre.the(FileRemoval.class).removeUnlessKept(file, Duration.ofMinutes(9));

    theatre.done(tenant, theatre.queued(tenant, with(scene("Kept"), "second")));

    assertThat(rows("auth.scheduled_tasks WHERE task_instance = '" + file + "'")).isZero();
    assertThat(theatre.the(ObjectStore.class).length(file)).isPresent();
  }

  @Test
  void sceneThatIsRenderedAsItsMovieEndsIsKnownSoThatItsFileGoesInTime() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    JobId movie = theatre.queued(tenant, with(scene("Late"), "other"));
    theatre.done(tenant, movie);
    ScenePart scene = first(movie);
    database.execute(FORGET, scene.digest().orElseThrow());
    set(movie, "RUNNING");
    set(scene.id(), "QUEUED");
    Callable<Boolean> asked =
        () ->
            theatre
                .the(ScheduledTasks.class)
                .add(JobQueues.SCENE, scene.id().value(), Instant.now());
    theatre
        .node()
        .inTransaction(
            () -> {
              theatre.the(JobQueues.class).hold(tenant.organization());
              theatre.node().inTransaction(asked);
              await().atMost(LONGEST).until(() -> database.count(WAITING) == 1);
              return set(movie, "CANCELLED");
            });
    String task = "auth.scheduled_tasks WHERE task_instance = '%s'";
    await().atMost(LONGEST).until(() -> rows(task.formatted(scene.id())) == 0);

    assertThat(theatre.the(ObjectStore.class).length(file(tenant, scene))).isPresent();
    assertThat(rows("studio.rendered_scenes WHERE digest = '" + scene.digest().orElseThrow() + "'"))
        .isEqualTo(1);
    assertThat(rows(task.formatted(file(tenant, scene)))).isZero();
  }

  /** It has kept its file and is about to end the movie, when another node does. */
  @Test
  void nodeThatJoinsTooLateLeavesTheFilesOfTheOther() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    JobId id = theatre.queued(tenant, Theatre.movie("Overtaken", 1, 1));
    theatre.done(tenant, id);
    long charged = theatre.counted(tenant, MINUTES, "used");
    JobQueues queues = theatre.the(JobQueues.class);
    JobId assembly = theatre.the(SceneParts.class).assembly(id).orElseThrow();
    Callable<Boolean> asked =
        () -> {
          queues.assemble(assembly, 1);
          return true;
        };
    set(id, "RUNNING");
    set(assembly, "RUNNING");
    theatre
        .node()
        .inTransaction(
            () -> {
              queues.hold(tenant.organization());
              theatre.node().inTransaction(asked);
              await().atMost(LONGEST).until(() -> database.count(WAITING) == 1);
              return set(assembly, "DONE") + set(id, "DONE");
            });
    String task = "auth.scheduled_tasks WHERE task_instance LIKE '" + assembly + "%'";
    await().atMost(LONGEST).until(() -> rows(task) == 0);

    Job job = theatre.now(tenant, id);
    assertThat(theatre.the(ObjectStore.class).list(job.directory(), Optional.empty(), 9))
        .containsExactly(job.output(), job.thumbnail());
    assertThat(theatre.counted(tenant, MINUTES, "used")).isEqualTo(charged);
  }

  private int set(JobId job, String status) {
    return database.execute("UPDATE studio.jobs SET status = ? WHERE id = ?", status, job.value());
  }
}
