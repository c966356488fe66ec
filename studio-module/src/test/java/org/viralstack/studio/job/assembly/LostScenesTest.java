package org.viralstack.studio.job.assembly;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.job.JobStatus;
import org.viralstack.studio.job.cache.RenderedScenes;
import org.viralstack.studio.job.cache.SceneFiles;
import org.viralstack.studio.job.ending.SceneEndings;
import org.viralstack.studio.job.queue.JobQueues;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.running.Tries;
import org.viralstack.studio.job.running.Tries.Work;
import org.viralstack.studio.job.storage.Jobs;
import org.viralstack.studio.job.storage.NewJob;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.database.Database;

/** How often what was lost is tried, step by step on a node that begins nothing by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostScenesTest {
  private final Database database = new Database();
  private final SettableSchedulerState scheduler = new SettableSchedulerState();
  private final List<Throwable> givenUp = new ArrayList<>();
  private Path files;
  private Theatre theatre;
  private Tenant tenant;

  @BeforeAll
  void start(@TempDir Path directory) {
    files = directory;
    theatre = Theatre.start(database, files, Map.of("viralstack.node.roles", "api"));
    tenant = theatre.tenant("business");
  }

  @AfterAll
  void stop() {
    theatre.close();
  }

  /** A movie of one scene, which waits to be rendered. */
  private JobId planned() throws Exception {
    givenUp.clear();
    SecureRandom random = theatre.the(SecureRandom.class);
    Jobs jobs = theatre.the(Jobs.class);
    JobId movie = theatre.queued(tenant, Theatre.movie("Lost", 1, 1));
    JobId scene = JobId.next(random);
    Instant now = Instant.now();
    return theatre
        .node()
        .inTransaction(
            () -> {
              jobs.locked(movie).orElseThrow().begin(now);
              jobs.add(
                  new NewJob.Scene(
                      scene,
                      tenant,
                      movie,
                      0,
                      "one",
                      Duration.ofSeconds(1),
                      Optional.of(scene.value()),
                      false,
                      Optional.empty(),
                      now));
              jobs.add(new NewJob.Assembly(JobId.next(random), tenant, movie, now));
              return movie;
            });
  }

  private ScenePart scene(JobId movie) {
    return theatre.the(SceneParts.class).of(movie).getFirst();
  }

  private JobId assembly(JobId movie) {
    return theatre.the(SceneParts.class).assembly(movie).orElseThrow();
  }

  private CompletionHandler<Void> run(JobId movie, JobId part, Work work) {
    Execution execution = new Execution(Instant.now(), new TaskInstance<>("task", part.value()));
    ExecutionContext context = new ExecutionContext(scheduler, execution, null, null);
    return theatre.the(Tries.class).run(movie, part, context, work, givenUp::add);
  }

  private boolean begun(JobId part) throws IOException {
    try {
      return theatre
          .node()
          .inTransaction(
              () -> {
                theatre.the(Jobs.class).locked(part).orElseThrow().begin(Instant.now());
                return true;
              });
    } catch (Exception failure) {
      throw new IOException(failure);
    }
  }

  private Work faultOf(JobId part) {
    return () -> {
      throw new IOException("broken, though begun: " + begun(part));
    };
  }

  /** Its file cannot be joined, but is there. */
  private void render(JobId movie) throws IOException {
    ScenePart scene = scene(movie);
    String digest = scene.digest().orElseThrow();
    Path file = Files.writeString(files.resolve("scene"), "no movie");
    Work work =
        () -> {
          begun(scene.id());
          theatre.the(SceneFiles.class).put(tenant, digest, file);
          return theatre.the(SceneEndings.class).done(theatre.now(tenant, movie), scene, digest);
        };
    assertThat(run(movie, scene.id(), work)).isInstanceOf(OnCompleteRemove.class);
    assertThat(scene(movie).status()).isEqualTo(JobStatus.DONE);
  }

  private CompletionHandler<Void> join(JobId movie) {
    return run(
        movie,
        assembly(movie),
        () -> theatre.the(AssemblyWork.class).join(theatre.now(tenant, movie), assembly(movie)));
  }

  private void delete(JobId movie) throws IOException {
    String digest = scene(movie).digest().orElseThrow();
    theatre.the(ObjectStore.class).delete(RenderedScenes.key(tenant, digest));
  }

  private void renderAndLose(JobId movie) throws IOException {
    render(movie);
    delete(movie);
    assertThat(join(movie)).isInstanceOf(OnCompleteRemove.class);
    assertThat(scene(movie).status()).isEqualTo(JobStatus.QUEUED);
  }

  private long asked(String task, JobId part) {
    return database.count(
        "SELECT count(*) FROM auth.scheduled_tasks WHERE task_name = '%s' AND task_instance LIKE '%s%%'"
            .formatted(task, part));
  }

  @Test
  void movieThatLostScenesTwiceSurvivesAPassingFaultOfJoining() throws Exception {
    JobId movie = planned();
    renderAndLose(movie);
    renderAndLose(movie);
    render(movie);

    assertThatThrownBy(() -> join(movie)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> join(movie)).isInstanceOf(UncheckedIOException.class);
    assertThat(givenUp).isEmpty();
    assertThat(join(movie)).isInstanceOf(OnCompleteRemove.class);
    assertThat(givenUp).singleElement().isInstanceOf(IOException.class);
  }

  @Test
  void sceneOfTheThirdTryIsTriedAgainWhenItIsLost() throws Exception {
    JobId movie = planned();
    JobId scene = scene(movie).id();
    Work fault = faultOf(scene);
    assertThatThrownBy(() -> run(movie, scene, fault)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> run(movie, scene, fault)).isInstanceOf(UncheckedIOException.class);
    renderAndLose(movie);

    assertThatThrownBy(() -> run(movie, scene, fault)).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> run(movie, scene, fault)).isInstanceOf(UncheckedIOException.class);
    assertThat(givenUp).isEmpty();
    assertThat(run(movie, scene, fault)).isInstanceOf(OnCompleteRemove.class);
    assertThat(givenUp).hasSize(1);
  }

  @Test
  void scenesAreRenderedAgainThreeTimesAndNoMore() throws Exception {
    JobId movie = planned();
    for (int times = 0; times < 3; times++) {
      renderAndLose(movie);
    }
    render(movie);
    delete(movie);

    assertThatThrownBy(() -> join(movie)).hasMessageContaining("again and again");
    assertThat(scene(movie).status()).isEqualTo(JobStatus.DONE);
  }

  @Test
  void whatIsAskedForAgainHasANameOfItsOwn() throws Exception {
    JobId movie = planned();
    renderAndLose(movie);
    renderAndLose(movie);
    render(movie);

    assertThat(asked(JobQueues.SCENE.getTaskName(), scene(movie).id())).isEqualTo(2);
    assertThat(asked(JobQueues.ASSEMBLE.getTaskName(), assembly(movie))).isEqualTo(3);
  }

  @Test
  void beginningThatIsTakenBackTooLateTakesNoNameBack() throws Exception {
    JobId movie = planned();
    render(movie);
    delete(movie);
    JobId assembly = assembly(movie);
    Work stopped =
        () -> {
          theatre.the(AssemblyWork.class).join(theatre.now(tenant, movie), assembly);
          throw new InterruptedException();
        };
    assertThatThrownBy(() -> run(movie, assembly, stopped))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Thread.interrupted()).isTrue();
    render(movie);

    assertThat(asked(JobQueues.ASSEMBLE.getTaskName(), assembly)).isEqualTo(2);
  }
}
